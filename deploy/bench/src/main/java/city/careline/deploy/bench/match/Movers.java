package city.careline.deploy.bench.match;

import city.careline.dispatch.adapter.index.CandidateIndex;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** Position reports at a steady rate while others ask, on a thread of their own. */
final class Movers implements AutoCloseable {
    private static final double NANOS = 1e9;
    private final Town town;
    private final CandidateIndex index;
    private final Thread thread;
    private final long begin = System.nanoTime();
    private final int perSecond;
    private volatile boolean stopped;
    private volatile long moved;

    /** Starts at once. */
    Movers(Town town, CandidateIndex index, int perSecond) {
        this.town = town;
        this.index = index;
        this.perSecond = perSecond;
        this.thread = Thread.ofPlatform().name("movers").start(this::move);
    }

    private void move() {
        var random = new SplittableRandom(2);
        long done = 0;
        while (!stopped) {
            long due = (long) ((System.nanoTime() - begin) / NANOS * perSecond);
            for (; done < due; done++) {
                report(town, index, random);
            }
            moved = done;
            LockSupport.parkNanos(500_000);
        }
    }

    private static void report(Town town, CandidateIndex index, SplittableRandom random) {
        int worker = random.nextInt(town.size());
        index.seen(town.id(worker), town.walk(worker, random), Town.NOW);
    }

    /** Reports a second so far. */
    double rate() {
        return moved / ((System.nanoTime() - begin) / NANOS);
    }

    /** How many reports a second one thread can apply when it does nothing else. */
    static double fastest(Town town, CandidateIndex index, double seconds) {
        var random = new SplittableRandom(3);
        long begin = System.nanoTime();
        long done = 0;
        while (System.nanoTime() - begin < seconds * NANOS) {
            for (int i = 0; i < 100; i++) {
                report(town, index, random);
            }
            done += 100;
        }
        return done / ((System.nanoTime() - begin) / NANOS);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
