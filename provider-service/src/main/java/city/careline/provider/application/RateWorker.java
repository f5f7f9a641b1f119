package city.careline.provider.application;

import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.provider.domain.supervision.Finding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives a worker an evaluation (L17); earlier ones are kept. */
@ApplicationScoped
public class RateWorker {
    private final Workers workers;

    /** Works on the staff files. */
    public RateWorker(Workers workers) {
        this.workers = workers;
    }

    /** The worker with it; empty when there is no such worker. */
    public Uni<Optional<Worker>> handle(WorkerId id, Finding finding, String actor) {
        return workers.change(id, (worker, now) -> {
            Worker rated = worker.with(finding.rating(actor, now));
            return Decided.to(rated, rated);
        });
    }
}
