package city.careline.dispatch.application;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Turnout;
import city.careline.dispatch.domain.order.VisitProgress;
import city.careline.dispatch.domain.order.VisitReport;
import city.careline.dispatch.domain.order.Visiting;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A worker reports on the way and at the home; every time is the server's. */
@ApplicationScoped
public class ReportVisit {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Policies policies;

    /** Decides in one unit of work. */
    public ReportVisit(UnitsOfWork units, WorkOrders orders, Policies policies) {
        this.units = units;
        this.orders = orders;
        this.policies = policies;
    }

    /** Takes the report; fails with {@link Absent} for an assignment never made. */
    public Uni<VisitProgress> handle(AssignmentId id, Answerer by, VisitReport report) {
        return units.run(work -> orders.findByAssignment(work, id)
                .map(found -> found.orElseThrow(() -> new Absent("assignment")))
                .chain(orderId -> decide(work, orderId, id, by, report)));
    }

    private Uni<VisitProgress> decide(
            UnitOfWork work, WorkOrderId orderId, AssignmentId id, Answerer by, VisitReport report) {
        return orders.lock(work, orderId)
                .chain(docket -> policies.offersOf(work, docket.order()).chain(policy -> {
                    Assignment assignment = docket.findAssignment(id).orElseThrow(() -> new Absent("assignment"));
                    var decision = Visiting.report(
                            docket, assignment, by, report, policy.visitMeters(), Ids::next, work.now());
                    return policies.turnoutOf(work, docket.order())
                            .chain(turnout -> orders.save(work, Turnout.setOut(decision.change(), turnout, work.now())))
                            .replaceWith(decision.outcome());
                }));
    }
}
