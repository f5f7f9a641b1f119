package city.careline.provider.adapter.rest;

import city.careline.provider.application.ReportPosition;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.security.Roles;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Positions of workers: many small calls, no database. */
@Path("/")
@Tag(name = "positions")
public class PositionResource {
    private final ReportPosition report;
    private final Access access;

    PositionResource(ReportPosition report, Access access) {
        this.report = report;
        this.access = access;
    }

    /** Takes a position under the server's time and sends it on; the token's worker must be the one who reports. */
    @PUT
    @Path("workers/{id}/position")
    @Operation(summary = "Report where a worker is now")
    @RolesAllowed({Roles.WORKER, Roles.SERVICE})
    @Cancellable(false)
    @NonBlocking
    public RestResponse<Void> report(@PathParam("id") UUID id, @NotNull @Valid SightingBody body) {
        var worker = new WorkerId(id);
        access.requireSelf(worker);
        report.handle(worker, body.toPosition(), body.accuracy());
        return RestResponse.noContent();
    }
}
