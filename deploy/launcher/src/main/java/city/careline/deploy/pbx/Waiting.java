package city.careline.deploy.pbx;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Looks again and again at another process, which cannot call back. */
final class Waiting {
    private static final long STEP_MILLIS = 10;

    private Waiting() {}

    /** Returns true as soon as it holds, false when the time is over. */
    static boolean until(Duration limit, BooleanSupplier holds) {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PbxFailure("interrupted", e);
            }
        }
        return true;
    }
}
