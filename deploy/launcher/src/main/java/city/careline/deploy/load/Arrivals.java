package city.careline.deploy.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Arrivals at times fixed beforehand, each in a thread of its own: a slow answer holds up no other arrival, and what is
 * measured from the planned time hides no outage.
 */
public final class Arrivals {
    private Arrivals() {}

    /** What happens at an arrival. */
    @FunctionalInterface
    public interface Arrival {
        /** The n-th, counted from 0, planned for this reading of {@link System#nanoTime()}. */
        void at(int number, long plannedNanos);
    }

    /** Lets so many arrive at an even rate from now on; returns when the last has been dealt with. */
    public static void even(int count, double perSecond, Arrival arrival) {
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long planned = start + (long) (i / perSecond * 1e9);
                for (long left = planned - System.nanoTime(); left > 0; left = planned - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                all.add(threads.submit(() -> arrival.at(number, planned)));
            }
        }
        all.forEach(Arrivals::join);
    }

    private static void join(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an arrival failed", e.getCause());
        }
    }
}
