package city.careline.provider.application;

import city.careline.provider.domain.staff.Rostering;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Gives a worker more shifts, all of them or none. */
@ApplicationScoped
public class RosterWorker {
    private final Workers workers;

    /** Works on the staff files. */
    public RosterWorker(Workers workers) {
        this.workers = workers;
    }

    /** What became of it; empty when there is no such worker. */
    public Uni<Optional<Rostering>> handle(WorkerId id, List<Shift> shifts) {
        return workers.change(id, (worker, now) -> decided(worker.roster(shifts, now)));
    }

    private static Decided<Worker, Rostering> decided(Rostering rostering) {
        return rostering instanceof Rostering.Rostered rostered
                ? Decided.to(rostered.worker(), rostered)
                : Decided.unchanged(rostering);
    }
}
