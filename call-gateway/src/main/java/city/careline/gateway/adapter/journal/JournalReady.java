package city.careline.gateway.adapter.journal;

import city.careline.gateway.application.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the journal really takes a write. */
@Readiness
@ApplicationScoped
public class JournalReady implements HealthCheck {
    private final Journal journal;

    /** Writes a row of its own. */
    public JournalReady(Journal journal) {
        this.journal = journal;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("journal")
                .status(journal.isWritable())
                .withData("backlog", journal.backlog())
                .build();
    }
}
