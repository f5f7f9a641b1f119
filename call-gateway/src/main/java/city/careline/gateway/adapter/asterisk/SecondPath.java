package city.careline.gateway.adapter.asterisk;

import city.careline.gateway.application.FollowCalls;
import city.careline.gateway.application.JournalUnavailable;
import city.careline.gateway.application.SignalBatch;
import city.careline.gateway.domain.CallSignal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Call events heard on the live connection, held back until the record has had its chance. They count only for calls
 * the record does not tell of, and carry the same derived ids, so hearing both does no harm.
 */
@ApplicationScoped
public class SecondPath {
    private static final Logger LOG = Logger.getLogger(SecondPath.class);
    private static final int CAPACITY = 10_000;
    private static final long RETRY_NANOS = 500_000_000L;

    private final BlockingQueue<Heard> heard = new ArrayBlockingQueue<>(CAPACITY);
    private final PbxSettings settings;
    private final FollowCalls follow;
    private final Counter dropped;
    private volatile boolean stopped;

    /** Registers its metric. */
    public SecondPath(PbxSettings settings, FollowCalls follow, MeterRegistry meters) {
        this.settings = settings;
        this.follow = follow;
        this.dropped = meters.counter("careline_gateway_ami_dropped");
    }

    private record Heard(CallSignal signal, long dueNanos) {}

    void start(@Observes StartupEvent event) {
        if (isWanted()) {
            Thread.ofPlatform().daemon().name("second-path").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Takes what was heard; never blocks. */
    void hear(CallSignal signal) {
        if (isWanted()
                && !heard.offer(new Heard(
                        signal, System.nanoTime() + settings.secondPathDelay().toNanos()))) {
            dropped.increment();
        }
    }

    private boolean isWanted() {
        return settings.enabled() && settings.secondPath();
    }

    private void run() {
        while (!stopped) {
            try {
                takeDue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) { // this thread must outlive even an Error
                LOG.errorf(e, "a call heard live could not be taken");
            }
        }
    }

    private void takeDue() throws InterruptedException {
        @Nullable Heard first = heard.poll(1, TimeUnit.SECONDS);
        if (first == null) {
            return;
        }
        for (long wait = first.dueNanos() - System.nanoTime(); wait > 0; wait = first.dueNanos() - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        var due = new ArrayList<CallSignal>();
        due.add(first.signal());
        @Nullable Heard next = heard.peek();
        while (next != null && next.dueNanos() - System.nanoTime() <= 0) {
            due.add(heard.remove().signal());
            next = heard.peek();
        }
        while (!stopped && !taken(due)) {
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    private boolean taken(List<CallSignal> due) {
        try {
            follow.handle(SignalBatch.live(due));
            return true;
        } catch (JournalUnavailable e) {
            LOG.errorf("%s, and Kafka does not answer: calls heard live wait", e.getMessage());
            return false;
        }
    }
}
