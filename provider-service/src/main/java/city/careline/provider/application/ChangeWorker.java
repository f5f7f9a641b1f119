package city.careline.provider.application;

import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Changes what a worker is employed for: items, site, capacity, or whether he is there at all. */
@ApplicationScoped
public class ChangeWorker {
    private final Workers workers;
    private final DutiesCheck check;

    /** Works on the staff files. */
    public ChangeWorker(Workers workers, DutiesCheck check) {
        this.workers = workers;
        this.check = check;
    }

    /** Changes the duties, unless provider, site or items speak against it. */
    public Uni<Employment> handle(WorkerId id, Duties duties) {
        return workers.find(id)
                .chain(found -> found.map(worker -> changed(worker, duties))
                        .orElseGet(() -> Uni.createFrom().item(new Employment.Unknown())));
    }

    private Uni<Employment> changed(Worker worker, Duties duties) {
        return check.refusal(worker.providerId(), duties)
                .chain(refusal -> refusal.map(Uni.createFrom()::item).orElseGet(() -> written(worker.id(), duties)));
    }

    private Uni<Employment> written(WorkerId id, Duties duties) {
        return workers.<Employment>change(id, (worker, now) -> {
                    Worker changed = worker.with(duties);
                    return Decided.to(changed, new Employment.Employed(changed));
                })
                .map(done -> done.orElseGet(Employment.Unknown::new));
    }
}
