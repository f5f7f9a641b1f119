package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Policies;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import city.careline.dispatch.domain.policy.Scope;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** When offers go out, as data; the longest region prefix holds, then a named item, then a named risk. */
@Path("/policies/release")
@RolesAllowed(Roles.ADMIN)
public class ReleasePolicyResource {
    private final UnitsOfWork units;
    private final Policies policies;

    /** Reads and replaces whole tables. */
    public ReleasePolicyResource(UnitsOfWork units, Policies policies) {
        this.units = units;
        this.policies = policies;
    }

    /**
     * When offers go out.
     *
     * @param regionPrefix digits a region code begins with, empty for everywhere
     * @param kind kind of order
     * @param risk risk tier, absent for all
     * @param itemCode catalogue item, absent for all
     * @param seatConfirmSeconds how long the seat may take; 0 means at once
     * @param leadSeconds offers for a visit wanted later go out this long before it
     */
    public record ReleaseRow(
            @NotNull @Pattern(regexp = "\\d{0,12}") String regionPrefix,
            @NotNull Kind kind,
            @Nullable Risk risk,
            @Nullable @Size(min = 1, max = 64) String itemCode,
            @NotNull @Min(0) @Max(3600) Integer seatConfirmSeconds,
            @NotNull @Min(0) @Max(604_800) Integer leadSeconds) {}

    /**
     * All release policies.
     *
     * @param rows the rows; one for everywhere and every risk is needed for each kind
     */
    public record ReleaseTable(@NotEmpty @Size(max = 1000) List<@Valid @NotNull ReleaseRow> rows) {}

    /** When offers go out. */
    @GET
    @Operation(summary = "Release policies")
    public Uni<ReleaseTable> release() {
        return units.run(policies::listRelease)
                .map(rows -> new ReleaseTable(
                        rows.stream().map(ReleasePolicyResource::row).toList()));
    }

    /** Replaces all release policies. */
    @PUT
    @Cancellable(false)
    @Operation(summary = "Replace the release policies")
    public Uni<ReleaseTable> replaceRelease(@NotNull @Valid ReleaseTable table) {
        List<ReleasePolicy> rows = table.rows().stream()
                .map(row -> new ReleasePolicy(
                        new Scope(row.regionPrefix(), row.kind(), row.risk(), row.itemCode()),
                        Duration.ofSeconds(row.seatConfirmSeconds()),
                        Duration.ofSeconds(row.leadSeconds())))
                .toList();
        PolicyTables.requireComplete(rows.stream().map(ReleasePolicy::scope).toList());
        return units.run(work -> policies.replaceRelease(work, rows)).chain(this::release);
    }

    private static ReleaseRow row(ReleasePolicy one) {
        Scope scope = one.scope();
        return new ReleaseRow(
                scope.regionPrefix(),
                scope.kind(),
                scope.risk(),
                scope.itemCode(),
                (int) one.waitForSeat().toSeconds(),
                (int) one.lead().toSeconds());
    }
}
