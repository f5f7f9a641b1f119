package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Policies;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.policy.FloorPolicy;
import city.careline.dispatch.domain.policy.Ladder;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What is done while nobody has an order in hand, and whose needs are met whatever money says, as data. */
@Path("/policies")
@RolesAllowed(Roles.ADMIN)
public class EscalationPolicyResource {
    private final UnitsOfWork units;
    private final Policies policies;

    /** Reads and replaces whole tables. */
    public EscalationPolicyResource(UnitsOfWork units, Policies policies) {
        this.units = units;
        this.policies = policies;
    }

    /**
     * A step of a ladder; the steps with the same region, kind, risk and item are one ladder.
     *
     * @param regionPrefix digits a region code begins with, empty for everywhere
     * @param kind kind of order
     * @param risk risk tier, absent for all
     * @param itemCode catalogue item, absent for all
     * @param step its number
     * @param afterSeconds time since somebody was first sought
     * @param action SUPERVISOR_ALERT, WIDEN, AMBULANCE or COUNTY_ALERT
     */
    public record StepRow(
            @NotNull @Pattern(regexp = "\\d{0,12}") String regionPrefix,
            @NotNull Kind kind,
            @Nullable Risk risk,
            @Nullable @Size(min = 1, max = 64) String itemCode,
            @NotNull @Min(1) @Max(20) Integer step,
            @NotNull @Min(1) @Max(604_800) Integer afterSeconds,
            @NotNull Ladder.Action action) {
        private Scope scope() {
            return new Scope(regionPrefix, kind, risk, itemCode);
        }
    }

    /**
     * Elders who are never left unserved.
     *
     * @param regionPrefix digits a region code begins with, empty for everywhere
     * @param groups group codes, e.g. TEKUN
     * @param providerKinds kinds of provider that serve them when no quota or contract pays
     */
    public record FloorRow(
            @NotNull @Pattern(regexp = "\\d{0,12}") String regionPrefix,
            @NotEmpty @Size(max = 50) Set<@NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") String> groups,
            @NotEmpty @Size(max = 20) Set<@NotNull @Pattern(regexp = "[A-Z_]{1,40}") String> providerKinds) {}

    /**
     * All steps.
     *
     * @param rows the steps; one ladder for everywhere, every item and every risk is needed for each kind
     */
    public record StepTable(@NotEmpty @Size(max = 2000) List<@Valid @NotNull StepRow> rows) {}

    /**
     * All floor policies.
     *
     * @param rows the rows; none means nobody is protected
     */
    public record FloorTable(@NotNull @Size(max = 1000) List<@Valid @NotNull FloorRow> rows) {}

    /** The ladders. */
    @GET
    @Path("/escalation")
    @Operation(summary = "Escalation ladders")
    public Uni<StepTable> ladders() {
        return units.run(policies::listLadders)
                .map(rows -> new StepTable(
                        rows.stream().flatMap(EscalationPolicyResource::rows).toList()));
    }

    /** Replaces all ladders; they hold for what is opened or reopened from now on. */
    @PUT
    @Path("/escalation")
    @Cancellable(false)
    @Operation(summary = "Replace the escalation ladders")
    public Uni<StepTable> replaceLadders(@NotNull @Valid StepTable table) {
        PolicyTables.requireUnique(table.rows().stream()
                .map(row -> List.of(row.scope(), row.step()))
                .toList());
        List<Ladder> ladders = table.rows().stream()
                .collect(Collectors.groupingBy(StepRow::scope, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Ladder(
                        one.getKey(),
                        one.getValue().stream()
                                .map(row -> new Ladder.Rung(
                                        row.step(), Duration.ofSeconds(row.afterSeconds()), row.action()))
                                .toList()))
                .toList();
        PolicyTables.requireComplete(ladders.stream().map(Ladder::scope).toList());
        return units.run(work -> policies.replaceLadders(work, ladders)).chain(this::ladders);
    }

    /** Who is never left unserved. */
    @GET
    @Path("/floor")
    @Operation(summary = "Floor policies: who is never left unserved")
    public Uni<FloorTable> floors() {
        return units.run(policies::listFloors)
                .map(rows -> new FloorTable(rows.stream()
                        .map(one -> new FloorRow(one.regionPrefix(), one.groups(), one.providerKinds()))
                        .toList()));
    }

    /** Replaces all floor policies. */
    @PUT
    @Path("/floor")
    @Cancellable(false)
    @Operation(summary = "Replace the floor policies")
    public Uni<FloorTable> replaceFloors(@NotNull @Valid FloorTable table) {
        PolicyTables.requireUnique(
                table.rows().stream().map(FloorRow::regionPrefix).toList());
        List<FloorPolicy> rows = table.rows().stream()
                .map(row -> new FloorPolicy(row.regionPrefix(), row.groups(), row.providerKinds()))
                .toList();
        return units.run(work -> policies.replaceFloors(work, rows)).chain(this::floors);
    }

    private static Stream<StepRow> rows(Ladder ladder) {
        Scope scope = ladder.scope();
        return ladder.rungs().stream()
                .map(rung -> new StepRow(
                        scope.regionPrefix(),
                        scope.kind(),
                        scope.risk(),
                        scope.itemCode(),
                        rung.step(),
                        (int) rung.after().toSeconds(),
                        rung.action()));
    }
}
