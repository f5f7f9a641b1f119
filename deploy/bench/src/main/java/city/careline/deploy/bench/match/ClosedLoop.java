package city.careline.deploy.bench.match;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that each ask one question after another, as fast as answers come; every answer's time counts. */
final class ClosedLoop {
    private static final double WARM_UP = 0.3;

    private ClosedLoop() {}

    /** Somebody who asks. */
    interface Asker extends AutoCloseable {
        /** Asks question number so and so, and takes the whole answer. */
        void ask(int number) throws SQLException;

        @Override
        default void close() throws SQLException {}
    }

    /** One asker per thread; a third of the time is for warming up and does not count. */
    static Figures run(int threads, double seconds, Callable<? extends Asker> askers) {
        loop(threads, seconds * WARM_UP, askers);
        return loop(threads, seconds, askers);
    }

    private static Figures loop(int threads, double seconds, Callable<? extends Asker> askers) {
        long length = (long) (seconds * 1e9);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Times>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread * 7_919;
                all.add(pool.submit(() -> one(askers.call(), first, length)));
            }
            var times = new Times();
            for (Future<Times> each : all) {
                times.add(each.get());
            }
            return Figures.of(times, seconds);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question was not answered: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Times one(Asker asker, int first, long length) throws SQLException {
        var times = new Times();
        try (asker) {
            long begin = System.nanoTime();
            long before = begin;
            for (int number = first; before - begin < length; number++) {
                asker.ask(number & Integer.MAX_VALUE);
                long after = System.nanoTime();
                times.add(after - before);
                before = after;
            }
        }
        return times;
    }
}
