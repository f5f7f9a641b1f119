package city.careline.provider.domain.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends of spans that may be open. */
final class Spans {
    private Spans() {}

    /** True when an open or given end comes after the instant. */
    static boolean endsAfter(@Nullable Instant end, Instant at) {
        return end == null || at.isBefore(end);
    }

    /** The agreed end, or the decided one when that came first; absent while there is neither. */
    static @Nullable Instant earlier(@Nullable Instant agreed, @Nullable Ruling decided) {
        if (decided == null) {
            return agreed;
        }
        return agreed == null || decided.at().isBefore(agreed) ? decided.at() : agreed;
    }
}
