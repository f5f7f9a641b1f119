package city.careline.elder.adapter.rest;

import city.careline.elder.application.ListChanges;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.trace.Change;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The history of an elder's record. */
@Path("/elders/{id}/changes")
public class ChangeResource {
    private final ListChanges changes;
    private final Requesters requesters;

    /** Serves the history. */
    public ChangeResource(ListChanges changes, Requesters requesters) {
        this.changes = changes;
        this.requesters = requesters;
    }

    /**
     * A change as shown.
     *
     * @param changeId its id
     * @param at when
     * @param actor who
     * @param action what was done
     * @param fields names of the changed fields, {@code *} for all
     */
    public record ChangeView(UUID changeId, Instant at, String actor, String action, List<String> fields) {
        static ChangeView of(Change change) {
            return new ChangeView(change.id(), change.at(), change.actor(), change.action(), change.fields());
        }
    }

    /** Changes of one elder, oldest first; names of fields, never values. */
    @GET
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.SUPERVISOR, Roles.CITY, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "History of an elder's record")
    public Uni<Page<ChangeView>> changes(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return changes.handle(new ElderId(id), after, limit, requesters.current())
                .map(Answers::of)
                .map(list -> Page.of(list.stream().map(ChangeView::of).toList(), limit, ChangeView::changeId));
    }
}
