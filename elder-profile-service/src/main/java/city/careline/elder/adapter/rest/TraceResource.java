package city.careline.elder.adapter.rest;

import city.careline.elder.application.ListAudits;
import city.careline.elder.application.ListChanges;
import city.careline.elder.application.VerifyAudits;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.trace.AuditEntry;
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

/** Who changed what, and who read personal data in clear. */
@Path("/")
public class TraceResource {
    private final ListChanges changes;
    private final ListAudits audits;
    private final VerifyAudits verify;
    private final Requesters requesters;

    /** Serves the history and the audit log. */
    public TraceResource(ListChanges changes, ListAudits audits, VerifyAudits verify, Requesters requesters) {
        this.changes = changes;
        this.audits = audits;
        this.verify = verify;
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

    /**
     * A disclosure as shown.
     *
     * @param number place in the chain
     * @param at when
     * @param actor who
     * @param roles in which roles
     * @param elderId whose data
     * @param purpose why
     * @param previousHash hash of the entry before
     * @param hash hash of this entry
     */
    public record AuditView(
            long number,
            Instant at,
            String actor,
            String roles,
            UUID elderId,
            String purpose,
            String previousHash,
            String hash) {
        static AuditView of(AuditEntry entry) {
            return new AuditView(
                    entry.number(),
                    entry.disclosure().at(),
                    entry.disclosure().actor(),
                    entry.disclosure().roles(),
                    entry.disclosure().elderId(),
                    entry.disclosure().purpose(),
                    entry.previousHash(),
                    entry.hash());
        }
    }

    /** Changes of one elder, oldest first; names of fields, never values. */
    @GET
    @Path("elders/{id}/changes")
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

    /** Readings in clear, in the order of the chain; of one elder, or of all. */
    @GET
    @Path("audits")
    @RolesAllowed({Roles.AUDITOR, Roles.CITY})
    @Operation(summary = "Audit log of readings in clear")
    public Uni<Page<AuditView>> audits(
            @QueryParam("elder") @Nullable UUID elder,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return audits.handle(elder, after, limit)
                .map(list -> Page.of(list.stream().map(AuditView::of).toList(), limit, AuditView::number));
    }

    /** Recomputes the whole chain; names the first entry that does not follow. */
    @GET
    @Path("audits/verification")
    @RolesAllowed({Roles.AUDITOR, Roles.CITY})
    @Operation(summary = "Verify the audit chain")
    public Uni<VerifyAudits.Verdict> verify() {
        return verify.handle();
    }
}
