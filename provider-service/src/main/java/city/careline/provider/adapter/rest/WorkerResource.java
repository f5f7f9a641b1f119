package city.careline.provider.adapter.rest;

import city.careline.provider.application.CertifyWorker;
import city.careline.provider.application.ChangeWorker;
import city.careline.provider.application.Employment;
import city.careline.provider.application.RegisterWorker;
import city.careline.provider.application.RosterWorker;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.staff.Rostering;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Staff files: workers, their certificates, duties and shifts. */
@Path("/")
@Tag(name = "workers")
public class WorkerResource {
    private final RegisterWorker register;
    private final ChangeWorker change;
    private final CertifyWorker certify;
    private final RosterWorker roster;
    private final Access access;
    private final WorkerViews views;

    WorkerResource(
            RegisterWorker register,
            ChangeWorker change,
            CertifyWorker certify,
            RosterWorker roster,
            Access access,
            WorkerViews views) {
        this.register = register;
        this.change = change;
        this.certify = certify;
        this.roster = roster;
        this.access = access;
        this.views = views;
    }

    /** Opens a worker's file; name and phone are encrypted at rest. */
    @POST
    @Path("providers/{id}/workers")
    @Operation(summary = "Employ a worker")
    @RolesAllowed({Roles.PROVIDER, Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<RestResponse<WorkerView>> register(@PathParam("id") UUID id, @NotNull @Valid WorkerBody body) {
        var employer = new ProviderId(id);
        Worker worker = body.toWorker(employer);
        return access.managed(employer)
                .chain(() -> register.handle(worker))
                .map(employment -> RestResponse.status(RestResponse.Status.CREATED, employed(employment)));
    }

    /** A provider's workers by id; the next page begins after the last one's id. */
    @GET
    @Path("providers/{id}/workers")
    @Operation(summary = "A provider's workers")
    @RolesAllowed({
        Roles.PROVIDER,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.COUNTY,
        Roles.CITY,
        Roles.ADMIN,
        Roles.AUDITOR
    })
    public Uni<List<WorkerView>> list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        var employer = new ProviderId(id);
        return access.visible(employer)
                .chain(() -> views.list(employer, after == null ? null : new WorkerId(after), limit));
    }

    /** One worker with what keeps him from being dispatched; a worker may read himself. */
    @GET
    @Path("workers/{id}")
    @Operation(summary = "One worker's file")
    @RolesAllowed({
        Roles.PROVIDER,
        Roles.WORKER,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.COUNTY,
        Roles.CITY,
        Roles.ADMIN,
        Roles.AUDITOR
    })
    public Uni<WorkerFileView> get(@PathParam("id") UUID id) {
        return access.visible(new WorkerId(id)).chain(views::file);
    }

    /** Changes what a worker is employed for; inactive workers are not dispatched. */
    @PUT
    @Path("workers/{id}")
    @Operation(summary = "Change a worker's duties")
    @RolesAllowed({Roles.PROVIDER, Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<WorkerView> change(@PathParam("id") UUID id, @NotNull @Valid DutiesBody body) {
        var worker = new WorkerId(id);
        return access.managed(worker)
                .chain(() -> change.handle(worker, body.toDuties()))
                .map(this::employed);
    }

    /** Puts a certificate on file; the same paper again renews its expiry. */
    @POST
    @Path("workers/{id}/certificates")
    @Operation(summary = "Put a certificate on a worker's file")
    @RolesAllowed({Roles.PROVIDER, Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<RestResponse<WorkerView>> certify(@PathParam("id") UUID id, @NotNull @Valid CertificateBody body) {
        var worker = new WorkerId(id);
        return access.managed(worker)
                .chain(() -> certify.handle(worker, body.toCertificate()))
                .map(certified -> RestResponse.status(
                        RestResponse.Status.CREATED, views.view(certified.orElseThrow(Refusals::noSuchWorker))));
    }

    /** Adds shifts, all or none; 409 when one overlaps another, 422 when one is over already. */
    @POST
    @Path("workers/{id}/shifts")
    @Operation(summary = "Add shifts to a worker's roster")
    @RolesAllowed({Roles.PROVIDER, Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<RestResponse<WorkerView>> roster(@PathParam("id") UUID id, @NotNull @Valid ShiftsBody body) {
        var worker = new WorkerId(id);
        List<Shift> shifts = body.shifts().stream().map(ShiftBody::toShift).toList();
        return access.managed(worker)
                .chain(() -> roster.handle(worker, shifts))
                .map(rostering -> switch (rostering.orElseThrow(Refusals::noSuchWorker)) {
                    case Rostering.Rostered done ->
                        RestResponse.status(RestResponse.Status.CREATED, views.view(done.worker()));
                    case Rostering.Overlapping overlap -> throw Refusals.overlapping(overlap);
                    case Rostering.Over over -> throw Refusals.over(over);
                });
    }

    private WorkerView employed(Employment employment) {
        if (employment instanceof Employment.Employed done) {
            return views.view(done.worker());
        }
        throw Refusals.employment(employment);
    }
}
