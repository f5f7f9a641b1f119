package city.careline.dispatch.adapter.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows that every decision needs and that hardly ever change, kept for at most a second, so that a change holds
 * everywhere a second later. Where the change is made it holds at once: for a second nothing is kept, because the
 * change may not have been committed yet. Thread-safe.
 */
final class Remembered<T> {
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private record Reading<T>(List<T> rows, long nanos) {}

    private volatile @Nullable Reading<T> last;
    private volatile long forgottenAt = System.nanoTime() - KEPT_NANOS;

    Uni<List<T>> get(Supplier<Uni<List<T>>> read) {
        long now = System.nanoTime();
        Reading<T> known = last;
        if (known != null && now - known.nanos() < KEPT_NANOS) {
            return Uni.createFrom().item(known.rows());
        }
        return read.get().invoke(rows -> {
            if (now - forgottenAt > KEPT_NANOS) {
                last = new Reading<>(List.copyOf(rows), now);
            }
        });
    }

    void forget() {
        forgottenAt = System.nanoTime();
        last = null;
    }
}
