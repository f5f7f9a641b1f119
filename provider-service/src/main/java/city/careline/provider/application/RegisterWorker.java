package city.careline.provider.application;

import city.careline.provider.domain.staff.Worker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens a worker's staff file. */
@ApplicationScoped
public class RegisterWorker {
    private final Workers workers;
    private final DutiesCheck check;

    /** Works on the staff files. */
    public RegisterWorker(Workers workers, DutiesCheck check) {
        this.workers = workers;
        this.check = check;
    }

    /** Opens the file, unless provider, site or items speak against it. */
    public Uni<Employment> handle(Worker worker) {
        return check.refusal(worker.providerId(), worker.duties())
                .chain(refusal -> refusal.map(Uni.createFrom()::item)
                        .orElseGet(() -> workers.add(worker).map(Employment.Employed::new)));
    }
}
