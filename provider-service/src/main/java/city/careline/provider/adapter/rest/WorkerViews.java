package city.careline.provider.adapter.rest;

import city.careline.provider.application.Catalogue;
import city.careline.provider.application.Positions;
import city.careline.provider.application.Workers;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Shows workers to a caller, as much of them as he may see, at the present instant. */
@ApplicationScoped
class WorkerViews {
    private static final Logger LOG = Logger.getLogger(WorkerViews.class);

    private final Workers workers;
    private final Catalogue catalogue;
    private final Positions positions;
    private final InstantSource clock;
    private final Access access;

    WorkerViews(Workers workers, Catalogue catalogue, Positions positions, InstantSource clock, Access access) {
        this.workers = workers;
        this.catalogue = catalogue;
        this.positions = positions;
        this.clock = clock;
        this.access = access;
    }

    /** A worker. */
    WorkerView view(Worker worker) {
        return WorkerView.of(worker, positions.find(worker.id()), access.readsClear(worker.id()), clock.instant());
    }

    /** A worker with what keeps him from being dispatched; reading him in full is logged. */
    Uni<WorkerFileView> file(Worker worker) {
        if (access.readsClear(worker.id())) {
            LOG.infof("worker file read in full: workerId=%s by=%s", worker.id().value(), access.actor());
        }
        return catalogue.list().map(items -> WorkerFileView.of(view(worker), worker, items, clock.instant()));
    }

    /** A page of a provider's workers. */
    Uni<List<WorkerView>> list(ProviderId employer, @Nullable WorkerId after, int limit) {
        return workers.list(employer, after, limit)
                .map(found -> found.stream().map(this::view).toList());
    }
}
