package city.careline.provider.adapter.rest;

import city.careline.provider.application.CancelShift;
import city.careline.provider.application.RateWorker;
import city.careline.provider.application.Ratings;
import city.careline.provider.domain.staff.Cancelling;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What happens to workers after they are on the roster: ratings, and shifts that do not take place. */
@Path("/")
@Tag(name = "workers")
public class WorkerCareerResource {
    private final RateWorker rate;
    private final Ratings ratings;
    private final CancelShift cancel;
    private final Access access;
    private final WorkerViews views;

    WorkerCareerResource(RateWorker rate, Ratings ratings, CancelShift cancel, Access access, WorkerViews views) {
        this.rate = rate;
        this.ratings = ratings;
        this.cancel = cancel;
        this.access = access;
        this.views = views;
    }

    /** Gives an evaluation; earlier ones are kept. */
    @PUT
    @Path("workers/{id}/rating")
    @Operation(summary = "Rate a worker")
    @RolesAllowed({Roles.COUNTY, Roles.CITY})
    @Cancellable(false)
    public Uni<@Nullable RatingView> rate(@PathParam("id") UUID id, @NotNull @Valid RatingBody body) {
        var worker = new WorkerId(id);
        return access.managed(worker)
                .chain(() -> rate.handle(worker, body.toFinding(), access.actor()))
                .map(rated ->
                        RatingView.of(rated.orElseThrow(Refusals::noSuchWorker).rating()));
    }

    /** Every evaluation, oldest first. */
    @GET
    @Path("workers/{id}/ratings")
    @Operation(summary = "A worker's ratings")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.ADMIN, Roles.AUDITOR, Roles.PROVIDER, Roles.WORKER
    })
    public Uni<List<RatingView>> ratings(@PathParam("id") UUID id) {
        return access.visible(new WorkerId(id)).chain(() -> ratings.list(id)).map(RatingView::all);
    }

    /** Takes a shift that has not begun off the roster, named by its beginning; 409 when it has begun. */
    @DELETE
    @Path("workers/{id}/shifts/{from}")
    @Operation(summary = "Cancel a coming shift")
    @RolesAllowed({Roles.PROVIDER, Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<WorkerView> cancel(@PathParam("id") UUID id, @PathParam("from") Instant from) {
        var worker = new WorkerId(id);
        return access.managed(worker).chain(() -> cancel.handle(worker, from)).map(done -> switch (done.orElseThrow(
                Refusals::noSuchWorker)) {
            case Cancelling.Cancelled cancelled -> views.view(cancelled.worker());
            case Cancelling.NoSuchShift none -> throw Refusals.noSuchShift();
            case Cancelling.Begun begun -> throw Refusals.begun(begun.shift());
        });
    }
}
