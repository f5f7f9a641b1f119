package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Policies;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.Ring;
import city.careline.dispatch.domain.policy.Scope;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** How orders are offered, as data; the longest region prefix holds, then a named item, then a named risk. */
@Path("/policies/offers")
@RolesAllowed(Roles.ADMIN)
public class OfferPolicyResource {
    private final UnitsOfWork units;
    private final Policies policies;

    /** Reads and replaces the whole table. */
    public OfferPolicyResource(UnitsOfWork units, Policies policies) {
        this.units = units;
        this.policies = policies;
    }

    /**
     * How an order is offered.
     *
     * @param regionPrefix digits a region code begins with, empty for everywhere
     * @param kind kind of order
     * @param risk risk tier, absent for all
     * @param itemCode catalogue item, absent for all
     * @param mode WAVES, or POOL: wait for a worker to become free; an incident never waits
     * @param rings one for each wave of a round, the last repeated
     * @param maxWaves waves of one round
     * @param retrySeconds pause before a new round
     * @param waitAtMostSeconds how long an order may wait in the pool before a supervisor is alerted
     * @param visitMeters tolerance of check-in and check-out
     */
    public record OfferRow(
            @NotNull @Pattern(regexp = "\\d{0,12}") String regionPrefix,
            @NotNull Kind kind,
            @Nullable Risk risk,
            @Nullable @Size(min = 1, max = 64) String itemCode,
            @NotNull OfferPolicy.Mode mode,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull RingRow> rings,
            @NotNull @Min(1) @Max(100) Integer maxWaves,
            @NotNull @Min(1) @Max(86_400) Integer retrySeconds,
            @NotNull @Min(1) @Max(604_800) Integer waitAtMostSeconds,
            @NotNull @Min(1) @Max(10_000) Integer visitMeters) {}

    /**
     * How one wave asks.
     *
     * @param radiusMeters farthest straight-line distance
     * @param parallel offers of the wave
     * @param providerKinds kinds of provider asked; empty means all but volunteers, who may be named in the last ring
     * @param answerSeconds time to answer
     */
    public record RingRow(
            @NotNull @Min(1) @Max(200_000) Integer radiusMeters,
            @NotNull @Min(1) @Max(50) Integer parallel,
            @NotNull @Size(max = 20) Set<@NotNull @Pattern(regexp = "[A-Z_]{1,40}") String> providerKinds,
            @NotNull @Min(1) @Max(86_400) Integer answerSeconds) {}

    /**
     * All offer policies.
     *
     * @param rows the rows; one for everywhere, every item and every risk is needed for each kind
     */
    public record OfferTable(@NotEmpty @Size(max = 1000) List<@Valid @NotNull OfferRow> rows) {}

    /** How orders are offered. */
    @GET
    @Operation(summary = "Offer policies")
    public Uni<OfferTable> read() {
        return units.run(policies::listOffers)
                .map(rows -> new OfferTable(
                        rows.stream().map(OfferPolicyResource::row).toList()));
    }

    /** Replaces all offer policies. 400 when an order would be without one, an incident would wait, or volunteers come first. */
    @PUT
    @Cancellable(false)
    @Operation(summary = "Replace the offer policies")
    public Uni<OfferTable> replace(@NotNull @Valid OfferTable table) {
        List<OfferPolicy> rows =
                table.rows().stream().map(OfferPolicyResource::policy).toList();
        PolicyTables.requireComplete(rows.stream().map(OfferPolicy::scope).toList());
        rows.forEach(OfferPolicyResource::requireSound);
        return units.run(work -> policies.replaceOffers(work, rows)).chain(this::read);
    }

    private static void requireSound(OfferPolicy policy) {
        if (policy.scope().kind() == Kind.INCIDENT && policy.mode() == OfferPolicy.Mode.POOL) {
            throw Problem.badField("rows.mode", "EmergenciesNeverWait", "紧急求助不能排队,只能分批派单")
                    .exception();
        }
        List<Ring> before = policy.rings().subList(0, policy.rings().size() - 1);
        if (before.stream().anyMatch(Ring::admitsVolunteers)) {
            throw Problem.badField("rows.rings", "VolunteersLast", "义工队伍只能放在最后一圈")
                    .exception();
        }
    }

    private static OfferPolicy policy(OfferRow row) {
        return new OfferPolicy(
                new Scope(row.regionPrefix(), row.kind(), row.risk(), row.itemCode()),
                row.mode(),
                row.rings().stream()
                        .map(ring -> new Ring(
                                ring.radiusMeters(),
                                ring.parallel(),
                                ring.providerKinds(),
                                Duration.ofSeconds(ring.answerSeconds())))
                        .toList(),
                row.maxWaves(),
                Duration.ofSeconds(row.retrySeconds()),
                Duration.ofSeconds(row.waitAtMostSeconds()),
                row.visitMeters());
    }

    private static OfferRow row(OfferPolicy one) {
        Scope scope = one.scope();
        return new OfferRow(
                scope.regionPrefix(),
                scope.kind(),
                scope.risk(),
                scope.itemCode(),
                one.mode(),
                one.rings().stream()
                        .map(ring -> new RingRow(ring.radiusMeters(), ring.parallel(), ring.providerKinds(), (int)
                                ring.answerWithin().toSeconds()))
                        .toList(),
                one.maxWaves(),
                (int) one.retryAfter().toSeconds(),
                (int) one.waitAtMost().toSeconds(),
                one.visitMeters());
    }
}
