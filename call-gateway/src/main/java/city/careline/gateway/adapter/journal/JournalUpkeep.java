package city.careline.gateway.adapter.journal;

import city.careline.gateway.application.Journal;
import city.careline.gateway.application.JournalUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the journal small and tells how much waits in it. */
@ApplicationScoped
public class JournalUpkeep {
    private static final Logger LOG = Logger.getLogger(JournalUpkeep.class);

    private final Journal journal;
    private final InstantSource clock;
    private final Duration memory;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal-upkeep").factory());

    /** Registers its metric. */
    public JournalUpkeep(
            Journal journal,
            InstantSource clock,
            MeterRegistry meters,
            @ConfigProperty(name = "careline.journal.memory", defaultValue = "P30D") Duration memory) {
        this.journal = journal;
        this.clock = clock;
        this.memory = memory;
        meters.gauge("careline_gateway_journal_backlog", journal, Journal::backlog);
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void forget() {
        try {
            journal.forget(clock.instant().minus(memory));
        } catch (JournalUnavailable e) {
            LOG.warnf("old entries remain: %s", e.getMessage());
        }
    }
}
