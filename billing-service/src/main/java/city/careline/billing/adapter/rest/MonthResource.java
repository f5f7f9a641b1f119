package city.careline.billing.adapter.rest;

import city.careline.billing.application.CloseMonth;
import city.careline.billing.domain.CityCalendar;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Closing of months. */
@Path("/months")
public class MonthResource {
    private final CloseMonth closeMonth;
    private final Caller caller;

    /** Serves this caller. */
    public MonthResource(CloseMonth closeMonth, Caller caller) {
        this.closeMonth = closeMonth;
        this.caller = caller;
    }

    /**
     * A closed month.
     *
     * @param month yyyy-MM
     * @param closedAt when it was closed
     * @param statements its final statements
     */
    public record ClosedView(String month, Instant closedAt, List<StatementView> statements) {}

    /** Closes a month for ever; 409 before it is over by the city's clock. Repeating it changes nothing. */
    @POST
    @Path("/{month}/close")
    @RolesAllowed(Roles.FINANCE)
    @Cancellable(false)
    @Operation(summary = "Close a month: unused quota lapses, statements are final, nothing is posted to it any more")
    public Uni<ClosedView> close(@PathParam("month") String month) {
        Asked.requireWholeCity(caller);
        YearMonth wanted = Asked.monthInPath(month);
        return closeMonth.handle(wanted, caller.subject()).map(outcome -> switch (outcome) {
            case CloseMonth.Outcome.Closed closed ->
                new ClosedView(
                        closed.month().toString(),
                        closed.at(),
                        closed.statements().stream().map(StatementView::of).toList());
            case CloseMonth.Outcome.NotOver early ->
                throw Problem.conflict(
                                "Month not over", wanted + " 尚未结束,最早可于 " + CityCalendar.dayOf(early.end()) + " 零时起关账")
                        .exception();
        });
    }
}
