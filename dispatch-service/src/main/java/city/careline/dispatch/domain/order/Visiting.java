package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.NewIds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The way to the home and the visit with its proof, one step after the other; a repeated report changes nothing. */
public final class Visiting {
    private Visiting() {}

    /**
     * Takes a worker's report.
     *
     * @param assignment an assignment of the docket
     * @param toleranceMeters how far from the home a check-in or check-out may be
     */
    public static Decision<VisitProgress> report(
            Docket docket,
            Assignment assignment,
            Answerer by,
            VisitReport report,
            int toleranceMeters,
            NewIds ids,
            Instant now) {
        if (!by.mayAnswerFor(assignment.providerId(), assignment.workerId())) {
            return Decision.nothing(new VisitProgress.NotYours(), docket);
        }
        if (assignment.stage() == report.stage()) {
            return Decision.nothing(new VisitProgress.Reached(assignment, docket.visit()), docket);
        }
        if (!assignment.stage().leadsTo(report.stage())) {
            return Decision.nothing(new VisitProgress.OutOfOrder(assignment.stage()), docket);
        }
        Assignment next = assignment.reached(report.stage(), now);
        Docket reached = docket.with(next);
        Change change = switch (report) {
            case VisitReport.EnRoute onTheWay -> progressed(docket, reached, next, now);
            case VisitReport.Arrival there -> progressed(docket, reached, next, now);
            case VisitReport.CheckIn in ->
                progressed(docket, reached.with(begun(docket, next, in.at(), toleranceMeters, ids, now)), next, now);
            case VisitReport.CheckOut out -> completed(docket, reached, out.at(), out.note(), now);
        };
        return new Decision<>(new VisitProgress.Reached(next, change.after().visit()), change);
    }

    private static Change progressed(Docket before, Docket after, Assignment reached, Instant now) {
        return Change.none(before).to(after, new DispatchEvent.VisitProgressed(reached, now));
    }

    private static Visit begun(
            Docket docket, Assignment assignment, GeoPoint at, int toleranceMeters, NewIds ids, Instant now) {
        WorkOrder order = docket.order();
        Home home = order.header().home();
        if (home == null) {
            throw new IllegalStateException("nobody is assigned to an unknown home");
        }
        return new Visit(
                ids.next(),
                order.id(),
                assignment.id(),
                order.itemCode(),
                order.header().elder(),
                home,
                assignment.providerId(),
                assignment.workerId(),
                new Visit.Presence(at, now),
                null,
                toleranceMeters,
                null);
    }

    private static Change completed(Docket before, Docket reached, GeoPoint at, @Nullable String note, Instant now) {
        Visit visit = before.visit();
        if (visit == null) {
            throw new IllegalStateException("a checked-in assignment has a visit");
        }
        // A clock that was set back during the visit must not keep the worker in it for ever: nothing was clocked then.
        Instant end = now.isBefore(visit.checkIn().at()) ? visit.checkIn().at() : now;
        Visit ended = visit.endedBy(new Visit.Presence(at, end), note);
        return Change.none(before)
                .to(
                        reached.with(ended).in(OrderState.COMPLETED),
                        new DispatchEvent.VisitCompleted(ended, before.order().kind(), now));
    }
}
