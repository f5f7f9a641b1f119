package city.careline.provider.application;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The staff files. Every change is announced in the transaction that makes it, with what is valid then. */
public interface Workers {
    /** Opens a file. */
    Uni<Worker> add(Worker worker);

    /** One worker, with shifts as far back as overlaps can reach. */
    Uni<Optional<Worker>> find(WorkerId id);

    /** A provider's workers with a greater id than the given one, by id. */
    Uni<List<Worker>> list(ProviderId employer, @Nullable WorkerId after, int limit);

    /** Decides about a locked worker; empty when there is no such worker. */
    <O> Uni<Optional<O>> change(WorkerId id, Change<Worker, O> change);
}
