package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.MatchingPolicies;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** How candidates are compared, as data; the longest region prefix holds, then a named item, then a named risk. */
@Path("/policies/matching")
@RolesAllowed(Roles.ADMIN)
public class MatchingPolicyResource {
    private final UnitsOfWork units;
    private final MatchingPolicies policies;
    private final Caller caller;

    /** Reads and replaces the whole table. */
    public MatchingPolicyResource(UnitsOfWork units, MatchingPolicies policies, Caller caller) {
        this.units = units;
        this.policies = policies;
        this.caller = caller;
    }

    /**
     * All matching policies.
     *
     * @param rows the rows; one for everywhere, every item and every risk is needed for each kind
     */
    public record MatchingTable(@NotEmpty @Size(max = 1000) List<@Valid @NotNull MatchingRow> rows) {
        /** Keeps its own copy. */
        public MatchingTable {
            rows = rows == null ? List.of() : List.copyOf(rows);
        }
    }

    /** How candidates are compared. */
    @GET
    @Operation(summary = "Matching policies")
    public Uni<MatchingTable> read() {
        return units.run(policies::list)
                .map(rows ->
                        new MatchingTable(rows.stream().map(MatchingRow::of).toList()));
    }

    /** Replaces all matching policies; who did so is kept for good. 400 when an order would be without one. */
    @PUT
    @Cancellable(false)
    @Operation(summary = "Replace the matching policies")
    public Uni<MatchingTable> replace(@NotNull @Valid MatchingTable table) {
        if (table.rows().stream().anyMatch(row -> row.tooOldSeconds() < row.freshSeconds())) {
            throw Problem.badField("rows.tooOldSeconds", "NotFresh", "位置失效时间不能短于新鲜时间")
                    .exception();
        }
        List<MatchingPolicy> rows =
                table.rows().stream().map(MatchingRow::toPolicy).toList();
        PolicyTables.requireComplete(rows.stream().map(MatchingPolicy::scope).toList());
        return units.run(work -> policies.replace(work, rows, caller.subject())).chain(this::read);
    }
}
