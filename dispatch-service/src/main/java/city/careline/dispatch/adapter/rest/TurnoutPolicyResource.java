package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Policies;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.policy.Scope;
import city.careline.dispatch.domain.policy.TurnoutPolicy;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** How soon who has accepted must set out and arrive, as data. */
@Path("/policies/turnout")
@RolesAllowed(Roles.ADMIN)
public class TurnoutPolicyResource {
    private final UnitsOfWork units;
    private final Policies policies;

    /** Reads and replaces the whole table. */
    public TurnoutPolicyResource(UnitsOfWork units, Policies policies) {
        this.units = units;
        this.policies = policies;
    }

    /**
     * How soon who has accepted must set out and arrive.
     *
     * @param regionPrefix digits a region code begins with, empty for everywhere
     * @param kind kind of order
     * @param risk risk tier, absent for all
     * @param itemCode catalogue item, absent for all
     * @param remindSeconds time to set out before a supervisor hears of it
     * @param releaseSeconds time to set out before the order is given to somebody else; longer than the former
     * @param arrivalSlackSeconds how long after the expected arrival a supervisor hears of it
     */
    public record TurnoutRow(
            @NotNull @Pattern(regexp = "\\d{0,12}") String regionPrefix,
            @NotNull Kind kind,
            @Nullable Risk risk,
            @Nullable @Size(min = 1, max = 64) String itemCode,
            @NotNull @Min(1) @Max(86_400) Integer remindSeconds,
            @NotNull @Min(2) @Max(172_800) Integer releaseSeconds,
            @NotNull @Min(1) @Max(86_400) Integer arrivalSlackSeconds) {}

    /**
     * All turnout policies.
     *
     * @param rows the rows; one for everywhere, every item and every risk is needed for each kind
     */
    public record TurnoutTable(@NotEmpty @Size(max = 1000) List<@Valid @NotNull TurnoutRow> rows) {}

    /** How soon who has accepted must set out and arrive. */
    @GET
    @Operation(summary = "Turnout policies")
    public Uni<TurnoutTable> read() {
        return units.run(policies::listTurnouts)
                .map(rows -> new TurnoutTable(
                        rows.stream().map(TurnoutPolicyResource::row).toList()));
    }

    /** Replaces all turnout policies; they hold for what is accepted from now on. */
    @PUT
    @Cancellable(false)
    @Operation(summary = "Replace the turnout policies")
    public Uni<TurnoutTable> replace(@NotNull @Valid TurnoutTable table) {
        boolean reversed = table.rows().stream().anyMatch(row -> row.releaseSeconds() <= row.remindSeconds());
        if (reversed) {
            throw Problem.badField("rows.releaseSeconds", "AfterReminder", "改派时限必须长于提醒时限")
                    .exception();
        }
        List<TurnoutPolicy> rows = table.rows().stream()
                .map(row -> new TurnoutPolicy(
                        new Scope(row.regionPrefix(), row.kind(), row.risk(), row.itemCode()),
                        Duration.ofSeconds(row.remindSeconds()),
                        Duration.ofSeconds(row.releaseSeconds()),
                        Duration.ofSeconds(row.arrivalSlackSeconds())))
                .toList();
        PolicyTables.requireComplete(rows.stream().map(TurnoutPolicy::scope).toList());
        return units.run(work -> policies.replaceTurnouts(work, rows)).chain(this::read);
    }

    private static TurnoutRow row(TurnoutPolicy one) {
        Scope scope = one.scope();
        return new TurnoutRow(
                scope.regionPrefix(),
                scope.kind(),
                scope.risk(),
                scope.itemCode(),
                (int) one.remindAfter().toSeconds(),
                (int) one.releaseAfter().toSeconds(),
                (int) one.arrivalSlack().toSeconds());
    }
}
