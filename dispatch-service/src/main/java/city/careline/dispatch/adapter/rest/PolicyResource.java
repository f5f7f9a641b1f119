package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Policies;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.ReleasePolicy;
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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Policies as data; the row with the longest region prefix holds, then the one that names the risk. */
@Path("/policies")
@RolesAllowed(Roles.ADMIN)
public class PolicyResource {
    private final UnitsOfWork units;
    private final Policies policies;

    /** Reads and replaces whole tables. */
    public PolicyResource(UnitsOfWork units, Policies policies) {
        this.units = units;
        this.policies = policies;
    }

    /**
     * When offers go out.
     *
     * @param regionPrefix digits a region code begins with, empty for everywhere
     * @param kind kind of order
     * @param risk risk tier, absent for all
     * @param seatConfirmSeconds how long the seat may take; 0 means at once
     * @param leadSeconds offers for a visit wanted later go out this long before it
     */
    public record ReleaseRow(
            @NotNull @Pattern(regexp = "\\d{0,12}") String regionPrefix,
            @NotNull Kind kind,
            @Nullable Risk risk,
            @NotNull @Min(0) @Max(3600) Integer seatConfirmSeconds,
            @NotNull @Min(0) @Max(604_800) Integer leadSeconds) {}

    /**
     * How an order is offered.
     *
     * @param regionPrefix digits a region code begins with, empty for everywhere
     * @param kind kind of order
     * @param risk risk tier, absent for all
     * @param parallel offers of one wave
     * @param deadlineSeconds time to answer
     * @param maxWaves waves of one round
     * @param radiusMeters farthest straight-line distance
     * @param retrySeconds pause before a new round
     * @param visitMeters tolerance of check-in and check-out
     */
    public record OfferRow(
            @NotNull @Pattern(regexp = "\\d{0,12}") String regionPrefix,
            @NotNull Kind kind,
            @Nullable Risk risk,
            @NotNull @Min(1) @Max(50) Integer parallel,
            @NotNull @Min(1) @Max(86_400) Integer deadlineSeconds,
            @NotNull @Min(1) @Max(100) Integer maxWaves,
            @NotNull @Min(1) @Max(200_000) Integer radiusMeters,
            @NotNull @Min(1) @Max(86_400) Integer retrySeconds,
            @NotNull @Min(1) @Max(10_000) Integer visitMeters) {}

    /**
     * All release policies.
     *
     * @param rows the rows; one for everywhere and every risk is needed for each kind
     */
    public record ReleaseTable(@NotEmpty @Size(max = 1000) List<@Valid @NotNull ReleaseRow> rows) {}

    /**
     * All offer policies.
     *
     * @param rows the rows; one for everywhere and every risk is needed for each kind
     */
    public record OfferTable(@NotEmpty @Size(max = 1000) List<@Valid @NotNull OfferRow> rows) {}

    /** When offers go out. */
    @GET
    @Path("/release")
    @Operation(summary = "Release policies")
    public Uni<ReleaseTable> release() {
        return units.run(policies::listRelease)
                .map(rows ->
                        new ReleaseTable(rows.stream().map(PolicyResource::row).toList()));
    }

    /** Replaces all release policies. */
    @PUT
    @Path("/release")
    @Cancellable(false)
    @Operation(summary = "Replace the release policies")
    public Uni<ReleaseTable> replaceRelease(@NotNull @Valid ReleaseTable table) {
        List<ReleasePolicy> rows = table.rows().stream()
                .map(row -> new ReleasePolicy(
                        new Scope(row.regionPrefix(), row.kind(), row.risk()),
                        Duration.ofSeconds(row.seatConfirmSeconds()),
                        Duration.ofSeconds(row.leadSeconds())))
                .toList();
        requireComplete(rows.stream().map(ReleasePolicy::scope).toList());
        return units.run(work -> policies.replaceRelease(work, rows)).chain(this::release);
    }

    /** How orders are offered. */
    @GET
    @Path("/offers")
    @Operation(summary = "Offer policies")
    public Uni<OfferTable> offers() {
        return units.run(policies::listOffers)
                .map(rows ->
                        new OfferTable(rows.stream().map(PolicyResource::row).toList()));
    }

    /** Replaces all offer policies. */
    @PUT
    @Path("/offers")
    @Cancellable(false)
    @Operation(summary = "Replace the offer policies")
    public Uni<OfferTable> replaceOffers(@NotNull @Valid OfferTable table) {
        List<OfferPolicy> rows = table.rows().stream()
                .map(row -> new OfferPolicy(
                        new Scope(row.regionPrefix(), row.kind(), row.risk()),
                        row.parallel(),
                        Duration.ofSeconds(row.deadlineSeconds()),
                        row.maxWaves(),
                        row.radiusMeters(),
                        Duration.ofSeconds(row.retrySeconds()),
                        row.visitMeters()))
                .toList();
        requireComplete(rows.stream().map(OfferPolicy::scope).toList());
        return units.run(work -> policies.replaceOffers(work, rows)).chain(this::offers);
    }

    /** Every order must find a policy, and no two rows may claim the same. */
    private static void requireComplete(List<Scope> scopes) {
        boolean complete = Arrays.stream(Kind.values()).allMatch(kind -> scopes.contains(new Scope("", kind, null)));
        if (!complete) {
            throw Problem.badField("rows", "Complete", "每一类工单都必须有一条适用于全部地区和风险等级的规则")
                    .exception();
        }
        if (scopes.stream().distinct().count() != scopes.size()) {
            throw Problem.badField("rows", "Unique", "同一地区、类别和风险等级只能有一条规则").exception();
        }
    }

    private static ReleaseRow row(ReleasePolicy one) {
        Scope scope = one.scope();
        return new ReleaseRow(
                scope.regionPrefix(),
                scope.kind(),
                scope.risk(),
                (int) one.waitForSeat().toSeconds(),
                (int) one.lead().toSeconds());
    }

    private static OfferRow row(OfferPolicy one) {
        Scope scope = one.scope();
        return new OfferRow(
                scope.regionPrefix(),
                scope.kind(),
                scope.risk(),
                one.parallel(),
                (int) one.answerWithin().toSeconds(),
                one.maxWaves(),
                one.radiusMeters(),
                (int) one.retryAfter().toSeconds(),
                one.visitMeters());
    }
}
