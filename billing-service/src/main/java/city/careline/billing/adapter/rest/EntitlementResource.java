package city.careline.billing.adapter.rest;

import city.careline.billing.application.LedgerReadings;
import city.careline.billing.application.QuotaReadings;
import city.careline.billing.application.Slice;
import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Entitlement;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What an elder may still have of public money, readable during the call. */
@Path("/elders/{id}/entitlement")
public class EntitlementResource {
    private static final int MOST = 500;
    private final QuotaReadings quotas;
    private final LedgerReadings ledger;
    private final Caller caller;
    private final JsonWebToken token;

    /** Serves this caller. */
    public EntitlementResource(QuotaReadings quotas, LedgerReadings ledger, Caller caller, JsonWebToken token) {
        this.quotas = quotas;
        this.ledger = ledger;
        this.caller = caller;
        this.token = token;
    }

    /**
     * An elder's quota of a month.
     *
     * @param elderId the elder
     * @param month yyyy-MM
     * @param grantedFen granted
     * @param heldFen reserved for open orders
     * @param usedFen used by visits
     * @param lapsedFen zeroed after the month
     * @param leftFen still free
     * @param entitlements where it comes from
     * @param postings every movement in the ledger
     */
    public record QuotaView(
            UUID elderId,
            String month,
            long grantedFen,
            long heldFen,
            long usedFen,
            long lapsedFen,
            long leftFen,
            List<EntitlementView> entitlements,
            List<PostingView> postings) {}

    /**
     * One entitlement.
     *
     * @param entitlementId the entitlement
     * @param policyCode the policy it was granted by
     * @param fund who pays
     * @param grantedFen granted
     */
    public record EntitlementView(UUID entitlementId, String policyCode, String fund, long grantedFen) {}

    /** The elder's quota of the month, the present one when none is given; zero before it was granted. */
    @GET
    @RolesAllowed({
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.FINANCE,
        Roles.AUDITOR,
        Roles.COMMUNITY,
        Roles.COUNTY,
        Roles.CITY,
        Roles.FAMILY
    })
    @Operation(summary = "Quota of an elder for a month: granted, held, used, left, with the ledger's movements")
    public Uni<QuotaView> get(
            @PathParam("id") UUID id,
            @QueryParam("month")
                    @Pattern(regexp = Asked.MONTH)
                    @Parameter(schema = @Schema(type = SchemaType.STRING, examples = Asked.A_MONTH))
                    @Nullable
                    String month) {
        requireOwnElder(id);
        return quotas.findElder(id, caller.region().prefix()).chain(elder -> {
            if (elder.isEmpty()) {
                throw unknown();
            }
            @Nullable YearMonth asked = Asked.monthOrNull(month);
            return asked == null ? quotas.now().chain(now -> view(id, CityCalendar.monthOf(now))) : view(id, asked);
        });
    }

    /** A relative sees the elder named in the token, nobody else. */
    private void requireOwnElder(UUID id) {
        boolean isFamilyOnly = caller.hasRole(Roles.FAMILY)
                && token.getGroups().stream().noneMatch(role -> !role.equals(Roles.FAMILY));
        @Nullable Object own = token.getClaim("elder");
        if (isFamilyOnly && (own == null || !id.toString().equals(own.toString()))) {
            throw unknown();
        }
    }

    private static RuntimeException unknown() {
        return Problem.notFound("没有这位老人的额度信息").exception();
    }

    private Uni<QuotaView> view(UUID id, YearMonth month) {
        return quotas.entitlements(id, month)
                .chain(entitlements -> postings(entitlements)
                        .map(postings -> new QuotaView(
                                id,
                                month.toString(),
                                sum(entitlements, Entitlement::grantedFen),
                                sum(entitlements, Entitlement::heldFen),
                                sum(entitlements, Entitlement::usedFen),
                                sum(entitlements, Entitlement::lapsedFen),
                                sum(entitlements, Entitlement::leftFen),
                                entitlements.stream()
                                        .map(one -> new EntitlementView(
                                                one.id(),
                                                one.policyCode(),
                                                one.fund().name(),
                                                one.grantedFen()))
                                        .toList(),
                                postings)));
    }

    private Uni<List<PostingView>> postings(List<Entitlement> entitlements) {
        if (entitlements.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var filter = new LedgerReadings.Filter(
                null, null, null, null, entitlements.getFirst().id());
        return ledger.postings(filter, new Slice(null, MOST, ""))
                .map(lines -> lines.stream().map(PostingView::of).toList());
    }

    private static long sum(List<Entitlement> entitlements, ToLongFunction<Entitlement> amount) {
        return entitlements.stream().mapToLong(amount).sum();
    }
}
