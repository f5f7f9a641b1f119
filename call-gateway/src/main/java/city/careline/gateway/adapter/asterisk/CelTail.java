package city.careline.gateway.adapter.asterisk;

import city.careline.gateway.application.FollowCalls;
import city.careline.gateway.application.Journal;
import city.careline.gateway.application.JournalUnavailable;
import city.careline.gateway.application.SignalBatch;
import city.careline.gateway.application.TailPosition;
import city.careline.gateway.application.Terminals;
import city.careline.gateway.domain.Arrival;
import city.careline.gateway.domain.CallSignal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the PBX's own record, the source of calls. It looks every ten milliseconds, on a thread of its own, and goes
 * on only when what it read has become durable; whatever fails is tried again. It needs neither Kafka nor a database.
 */
@ApplicationScoped
public class CelTail {
    private static final Logger LOG = Logger.getLogger(CelTail.class);
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final int POSITION_ATTEMPTS = 10;

    private final PbxSettings settings;
    private final CelSignals signals;
    private final FollowCalls follow;
    private final Journal journal;
    private final Terminals terminals;
    private final Counter lines;
    private final Counter unreadable;
    private volatile boolean stopped;
    private volatile long lookedAtNanos = System.nanoTime();
    private final AtomicLong lagBytes;

    /** Registers its metrics. */
    public CelTail(
            PbxSettings settings,
            CelSignals signals,
            FollowCalls follow,
            Journal journal,
            Terminals terminals,
            MeterRegistry meters) {
        this.settings = settings;
        this.signals = signals;
        this.follow = follow;
        this.journal = journal;
        this.terminals = terminals;
        this.lines = meters.counter("careline_gateway_cel_lines");
        this.unreadable = meters.counter("careline_gateway_cel_unreadable");
        this.lagBytes = meters.gauge("careline_gateway_cel_lag_bytes", new AtomicLong());
    }

    void start(@Observes StartupEvent event) {
        if (isWanted()) {
            Thread.ofPlatform().daemon().name("cel-tail").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    boolean isWanted() {
        return settings.enabled() && settings.celFile().isPresent();
    }

    /** True when everything the PBX wrote has been taken. */
    boolean isCaughtUp() {
        return isWanted() && lagBytes.get() == 0;
    }

    /** How long ago the file was looked at. */
    Duration sinceLastLook() {
        return Duration.ofNanos(System.nanoTime() - lookedAtNanos);
    }

    private void run() {
        waitFor(settings.directoryWait(), terminals::isComplete);
        while (!stopped) {
            try (var file = new CelFile(Path.of(settings.celFile().orElseThrow()), position())) {
                follow.handle(new SignalBatch(List.of(), Arrival.Path.RECORD, null));
                while (!stopped) {
                    step(file);
                }
            } catch (Throwable e) { // this thread must outlive even an Error
                LOG.errorf(e, "reading the PBX's record fails, will try again");
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private void step(CelFile file) throws IOException {
        lookedAtNanos = System.nanoTime();
        CelFile.@Nullable Chunk chunk = file.next().orElse(null);
        lagBytes.set(file.lagBytes());
        if (chunk == null) {
            LockSupport.parkNanos(LOOK.toNanos());
            return;
        }
        List<CallSignal> meant = read(chunk);
        while (!stopped && !take(meant, chunk.position())) {
            LockSupport.parkNanos(RETRY.toNanos());
        }
        if (!stopped) {
            file.advance(chunk);
            lagBytes.set(file.lagBytes());
        }
    }

    private boolean take(List<CallSignal> meant, TailPosition position) {
        lookedAtNanos = System.nanoTime();
        try {
            follow.handle(new SignalBatch(meant, Arrival.Path.RECORD, position));
            return true;
        } catch (JournalUnavailable e) {
            LOG.errorf("%s, and Kafka does not answer: the record waits", e.getMessage());
            return false;
        }
    }

    private List<CallSignal> read(CelFile.Chunk chunk) {
        var meant = new ArrayList<CallSignal>();
        if (chunk.skippedBytes() > 0) {
            unreadable.increment();
            LOG.errorf("%d bytes without a line end passed over", chunk.skippedBytes());
        }
        for (String line : chunk.lines()) {
            lines.increment();
            try {
                signals.of(CelLine.parse(line)).ifPresent(meant::add);
            } catch (IllegalArgumentException e) {
                unreadable.increment();
                LOG.errorf(
                        "a call event before byte %d is unreadable: %s",
                        chunk.position().offset(), e.getMessage());
            }
        }
        return meant;
    }

    /** Without a readable journal the whole file is taken again: everybody knows the ids already. */
    private @Nullable TailPosition position() {
        for (int attempt = 1; attempt < POSITION_ATTEMPTS && !stopped; attempt++) {
            try {
                return journal.tailPosition().orElse(null);
            } catch (JournalUnavailable e) {
                LOG.errorf("the reading position is not known: %s", e.getMessage());
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
        return null;
    }

    private void waitFor(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!stopped && !condition.getAsBoolean() && System.nanoTime() - end < 0) {
            lookedAtNanos = System.nanoTime();
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
