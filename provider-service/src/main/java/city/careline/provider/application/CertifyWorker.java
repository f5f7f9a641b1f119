package city.careline.provider.application;

import city.careline.provider.domain.staff.Certificate;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Puts a certificate on a worker's file, or a new expiry on one that is there (持证上岗). */
@ApplicationScoped
public class CertifyWorker {
    private final Workers workers;

    /** Works on the staff files. */
    public CertifyWorker(Workers workers) {
        this.workers = workers;
    }

    /** The worker with it; empty when there is no such worker. */
    public Uni<Optional<Worker>> handle(WorkerId id, Certificate certificate) {
        return workers.change(id, (worker, now) -> {
            Worker certified = worker.with(certificate);
            return Decided.to(certified, certified);
        });
    }
}
