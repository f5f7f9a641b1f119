package city.careline.deploy.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Work on the elements of a stream, a few at a time; the stream is read only as fast as the work is done. */
final class Parallel {
    private Parallel() {}

    /** Does the work for every element; fails as the first failing piece of work did, after the others have ended. */
    static <T> void each(int atOnce, Stream<T> elements, Consumer<T> work) {
        var room = new Semaphore(atOnce);
        var started = new ArrayList<Future<?>>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Iterator<T> all = elements.iterator(); all.hasNext(); ) {
                T element = all.next();
                room.acquireUninterruptibly();
                started.removeIf(future -> future.state() == Future.State.SUCCESS);
                started.add(threads.submit(() -> {
                    try {
                        work.accept(element);
                    } finally {
                        room.release();
                    }
                }));
            }
        }
        started.forEach(Parallel::join);
    }

    /** Does all of it at the same time. */
    static void all(List<Runnable> works) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> started = new ArrayList<>();
            for (Runnable work : works) {
                started.add(threads.submit(work));
            }
            started.forEach(Parallel::join);
        }
    }

    private static void join(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
