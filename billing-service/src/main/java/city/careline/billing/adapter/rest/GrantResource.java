package city.careline.billing.adapter.rest;

import city.careline.billing.application.RunGrants;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The monthly grant run. */
@Path("/grants")
public class GrantResource {
    private final RunGrants runGrants;
    private final Caller caller;

    /** Serves this caller. */
    public GrantResource(RunGrants runGrants, Caller caller) {
        this.runGrants = runGrants;
        this.caller = caller;
    }

    /**
     * For which month.
     *
     * @param month yyyy-MM
     */
    public record MonthBody(
            @NotBlank @Pattern(regexp = Asked.MONTH) @Schema(examples = Asked.A_MONTH)
            String month) {}

    /**
     * What the run did.
     *
     * @param month which month
     * @param granted entitlements granted now
     * @param already those granted before
     */
    public record RunView(String month, long granted, long already) {}

    /** Grants every qualifying elder's quota of the month, once; 409 for a closed month, 422 beyond next month. */
    @POST
    @RolesAllowed(Roles.FINANCE)
    @Cancellable(false)
    @Operation(summary = "Run the grants of a month; repeating it grants only what is missing")
    public Uni<RunView> run(@NotNull @Valid MonthBody body) {
        Asked.requireWholeCity(caller);
        YearMonth month = Asked.month(body.month());
        return runGrants.handle(month).map(outcome -> switch (outcome) {
            case RunGrants.Outcome.Done done -> new RunView(done.month().toString(), done.granted(), done.already());
            case RunGrants.Outcome.Closed closed ->
                throw Asked.monthClosed(month).exception();
            case RunGrants.Outcome.TooEarly early ->
                throw Problem.unprocessable("Month too far ahead", "最早只能提前一个月发放额度")
                        .exception();
        });
    }
}
