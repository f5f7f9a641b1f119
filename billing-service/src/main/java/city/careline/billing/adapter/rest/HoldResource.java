package city.careline.billing.adapter.rest;

import city.careline.billing.application.HoldReadings;
import city.careline.billing.domain.HoldState;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Holds on quotas: made, captured, voided and expired by events, read here. */
@Path("/holds")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.FINANCE, Roles.AUDITOR, Roles.COUNTY, Roles.CITY})
public class HoldResource {
    private final HoldReadings holds;
    private final Caller caller;

    /** Serves this caller. */
    public HoldResource(HoldReadings holds, Caller caller) {
        this.holds = holds;
        this.caller = caller;
    }

    /** Holds in the order they were made. */
    @GET
    @Operation(summary = "List holds, of an origin, an elder or a state")
    public Uni<List<HoldView>> list(
            @QueryParam("origin") @Size(max = 64) @Nullable String origin,
            @QueryParam("elder") @Nullable UUID elder,
            @QueryParam("state") @Nullable HoldState state,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return holds.list(new HoldReadings.Filter(origin, elder, state), Asked.slice(caller, after, limit))
                .map(list -> list.stream().map(HoldView::of).toList());
    }

    /** The order's hold; 404 before it was answered, after a refusal and for foreign regions. */
    @GET
    @Path("/{workOrderId}")
    @Operation(summary = "The hold of a work order")
    public Uni<HoldView> get(@PathParam("workOrderId") UUID workOrderId) {
        return holds.find(workOrderId, caller.region().prefix())
                .map(found -> found.map(HoldView::of)
                        .orElseThrow(() -> Problem.notFound("该工单没有额度预占").exception()));
    }
}
