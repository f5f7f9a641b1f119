package city.careline.deploy.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for something to become true by looking again and again; the only place here that sleeps. */
public final class Await {
    private static final Duration PAUSE = Duration.ofMillis(30);

    private Await() {}

    /**
     * The first value found.
     *
     * @throws NeverHappened when nothing was found within the limit; its message is the description
     */
    public static <T> T until(String description, Duration limit, Supplier<Optional<T>> look) {
        return until(description, limit, PAUSE, look);
    }

    /** The same for a look that costs something: with a longer pause between two looks. */
    public static <T> T until(String description, Duration limit, Duration pause, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new NeverHappened("not within %.1f s: %s".formatted(limit.toMillis() / 1000.0, description));
            }
            pause(description, pause);
        }
    }

    /** Waits until the condition holds. */
    public static void untilTrue(String description, Duration limit, Supplier<Boolean> holds) {
        Boolean held = until(description, limit, () -> holds.get() ? Optional.of(true) : Optional.empty());
        assert held;
    }

    private static void pause(String description, Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NeverHappened("interrupted while waiting: " + description);
        }
    }

    /** What was waited for did not happen in time. */
    public static final class NeverHappened extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what was waited for. */
        public NeverHappened(String message) {
            super(message);
        }
    }
}
