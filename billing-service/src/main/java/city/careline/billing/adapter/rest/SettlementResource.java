package city.careline.billing.adapter.rest;

import city.careline.billing.application.BuildStatements;
import city.careline.billing.application.SettlementReadings;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Statement;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Monthly statements: what each provider is paid, every line traceable to visit, order, call and key press. */
@Path("/settlements")
public class SettlementResource {
    private final BuildStatements buildStatements;
    private final SettlementReadings settlements;
    private final Caller caller;

    /** Serves this caller. */
    public SettlementResource(BuildStatements buildStatements, SettlementReadings settlements, Caller caller) {
        this.buildStatements = buildStatements;
        this.settlements = settlements;
        this.caller = caller;
    }

    /**
     * The statements of a month.
     *
     * @param month yyyy-MM
     * @param statements one per provider with charges
     */
    public record MonthView(String month, List<StatementView> statements) {
        static MonthView of(YearMonth month, List<Statement> statements) {
            return new MonthView(
                    month.toString(), statements.stream().map(StatementView::of).toList());
        }
    }

    /**
     * A line.
     *
     * @param chargeId the charge or correction
     * @param visitId the visit that proves it
     * @param workOrderId the order
     * @param callId the call it was ordered in
     * @param originId the press or request it goes back to
     * @param itemCode what was done
     * @param minutes minutes charged
     * @param publicFen public money
     * @param selfPayFen self-pay
     * @param adjustment true for corrections and late visits
     * @param originalMonth the closed month it belongs to
     * @param reason why it was corrected
     * @param at when it was charged
     */
    public record LineView(
            UUID chargeId,
            UUID visitId,
            UUID workOrderId,
            @Nullable UUID callId,
            String originId,
            String itemCode,
            int minutes,
            long publicFen,
            long selfPayFen,
            boolean adjustment,
            @Nullable String originalMonth,
            @Nullable String reason,
            Instant at) {
        static LineView of(Charge charge) {
            YearMonth original = charge.originalMonth();
            return new LineView(
                    charge.id(),
                    charge.visitId(),
                    charge.workOrderId(),
                    charge.callId(),
                    charge.originId(),
                    charge.itemCode(),
                    charge.minutes(),
                    charge.publicFen(),
                    charge.selfPayFen(),
                    charge.adjustment(),
                    original == null ? null : original.toString(),
                    charge.reason(),
                    charge.madeAt());
        }
    }

    /**
     * A statement with its lines.
     *
     * @param statement the statement
     * @param lines its lines
     */
    public record DetailView(
            @com.fasterxml.jackson.annotation.JsonUnwrapped StatementView statement, List<LineView> lines) {}

    /** Makes the month's statements again; 409 once the month is closed. */
    @POST
    @RolesAllowed(Roles.FINANCE)
    @Cancellable(false)
    @Operation(summary = "Make or update the statements of an open month")
    public Uni<MonthView> build(@NotNull @Valid GrantResource.MonthBody body) {
        Asked.requireWholeCity(caller);
        YearMonth month = Asked.month(body.month());
        return buildStatements.handle(month).map(outcome -> switch (outcome) {
            case BuildStatements.Outcome.Built built -> MonthView.of(month, built.statements());
            case BuildStatements.Outcome.Closed closed ->
                throw Asked.monthClosed(month).exception();
        });
    }

    /** Statements; a provider sees its own, a region its lines. */
    @GET
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.PROVIDER, Roles.COUNTY, Roles.CITY})
    @Operation(summary = "List statements of a month or a provider")
    public Uni<List<StatementView>> list(
            @QueryParam("month") @Pattern(regexp = Asked.MONTH) @Nullable String month,
            @QueryParam("provider") @Nullable UUID provider,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        UUID own = ownProvider();
        if (own != null && provider != null) {
            caller.requireProvider(provider);
        }
        return settlements
                .statements(Asked.monthOrNull(month), own == null ? provider : own, Asked.slice(caller, after, limit))
                .map(list -> list.stream().map(StatementView::of).toList());
    }

    /** A statement with its lines; 404 for another provider's. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.PROVIDER, Roles.COUNTY, Roles.CITY})
    @Operation(summary = "A statement with every line")
    public Uni<DetailView> get(@PathParam("id") UUID id) {
        UUID own = ownProvider();
        String region = caller.region().prefix();
        return settlements.find(id, region).chain(found -> {
            Statement statement = found.filter(one -> own == null || own.equals(one.providerId()))
                    .orElseThrow(() -> Problem.notFound("没有这份结算单").exception());
            return settlements
                    .lines(id, region)
                    .map(lines -> new DetailView(
                            StatementView.of(statement),
                            lines.stream().map(LineView::of).toList()));
        });
    }

    /** The provider a provider's token is bound to; nobody's when the token names none; no bound for other roles. */
    private @Nullable UUID ownProvider() {
        if (!caller.hasRole(Roles.PROVIDER)) {
            return null;
        }
        UUID own = caller.providerId();
        return own == null ? new UUID(0, 0) : own;
    }
}
