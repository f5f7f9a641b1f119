package city.careline.elder.adapter.rest;

import city.careline.elder.application.ListAudits;
import city.careline.elder.application.VerifyAudits;
import city.careline.elder.domain.trace.AuditEntry;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The audit log: who read personal data in clear. */
@Path("/audits")
public class AuditResource {
    private final ListAudits audits;
    private final VerifyAudits verify;

    /** Serves the audit log. */
    public AuditResource(ListAudits audits, VerifyAudits verify) {
        this.audits = audits;
        this.verify = verify;
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

    /** Readings in clear, in the order of the chain; of one elder, or of all. */
    @GET
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
    @Path("/verification")
    @RolesAllowed({Roles.AUDITOR, Roles.CITY})
    @Operation(summary = "Verify the audit chain")
    public Uni<VerifyAudits.Verdict> verify() {
        return verify.handle();
    }
}
