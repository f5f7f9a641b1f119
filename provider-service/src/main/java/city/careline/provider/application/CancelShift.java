package city.careline.provider.application;

import city.careline.provider.domain.staff.Cancelling;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Takes a shift that has not begun off a roster. */
@ApplicationScoped
public class CancelShift {
    private final Workers workers;

    /** Works on the staff files. */
    public CancelShift(Workers workers) {
        this.workers = workers;
    }

    /** What became of it; empty when there is no such worker. */
    public Uni<Optional<Cancelling>> handle(WorkerId id, Instant from) {
        return workers.change(id, (worker, now) -> decided(worker.cancel(from, now)));
    }

    private static Decided<Worker, Cancelling> decided(Cancelling cancelling) {
        return cancelling instanceof Cancelling.Cancelled cancelled
                ? Decided.to(cancelled.worker(), cancelling)
                : Decided.unchanged(cancelling);
    }
}
