package city.careline.deploy.bench.match;

import java.util.Arrays;

/** Durations in nanoseconds, every one counted: to 8 ns below 262 µs, exactly above. Not thread-safe. */
final class Times {
    private static final int STEP = 8;
    private final int[] fine = new int[32_768];
    private long[] rest = new long[1_024];
    private int restCount;
    private long count;

    void add(long nanos) {
        count++;
        if (nanos < (long) STEP * fine.length) {
            fine[(int) Math.max(0, nanos / STEP)]++;
            return;
        }
        if (restCount == rest.length) {
            rest = Arrays.copyOf(rest, 2 * restCount);
        }
        rest[restCount++] = nanos;
    }

    void add(Times other) {
        for (int i = 0; i < fine.length; i++) {
            fine[i] += other.fine[i];
        }
        count += other.count - other.restCount;
        for (int i = 0; i < other.restCount; i++) {
            add(other.rest[i]);
        }
    }

    long count() {
        return count;
    }

    /** The duration this share was no longer than, in microseconds. */
    double micros(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * count));
        long seen = 0;
        for (int i = 0; i < fine.length; i++) {
            seen += fine[i];
            if (seen >= wanted) {
                return (i + 1) * STEP / 1e3;
            }
        }
        long[] sorted = Arrays.copyOf(rest, restCount);
        Arrays.sort(sorted);
        return restCount == 0 ? 0 : sorted[(int) Math.min(restCount - 1L, wanted - seen - 1)] / 1e3;
    }
}
