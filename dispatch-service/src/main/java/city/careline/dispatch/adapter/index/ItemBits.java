package city.careline.dispatch.adapter.index;

import city.careline.dispatch.application.CandidateFeed.ProviderNews;
import city.careline.dispatch.application.CandidateFeed.WorkerNews;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Items as bits, in the order they turn up; those after the first {@value #OWN} share one bit and are looked up. */
final class ItemBits {
    /** Items that have a bit of their own. */
    static final int OWN = 62;

    /** May be sent at all: the worker is active and so is the provider. */
    static final long ACTIVE = 1L << 63;

    private static final long SHARED = 1L << OWN;

    private final Map<String, Long> bits = new ConcurrentHashMap<>();

    /** What a worker brings. */
    long maskOf(WorkerNews worker, @Nullable ProviderNews provider) {
        long mask = worker.worker().active()
                        && provider != null
                        && provider.provider().active()
                ? ACTIVE
                : 0;
        for (String item : worker.worker().items()) {
            Long bit = bits.get(item);
            mask |= bit == null ? add(item) : bit;
        }
        return mask;
    }

    /** The bit of an item; 0 when nobody ever performed it. */
    long bitOf(String item) {
        return bits.getOrDefault(item, 0L);
    }

    /** True when the bit alone does not tell. */
    static boolean isShared(long bit) {
        return bit == SHARED;
    }

    private long add(String item) {
        int taken = bits.size();
        long bit = taken < OWN ? 1L << taken : SHARED;
        bits.put(item, bit);
        return bit;
    }
}
