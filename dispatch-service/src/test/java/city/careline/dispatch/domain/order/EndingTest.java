package city.careline.dispatch.domain.order;

import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.offered;
import static city.careline.dispatch.Samples.released;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingTest {
    private static Docket bound() {
        Docket offered = offered(2);
        Offer first = offered.offers().getFirst();
        return Answering.accept(offered, first, worker(first), 0, IDS, NOW)
                .change()
                .after();
    }

    private static Docket reported(Docket docket, VisitReport... reports) {
        Docket result = docket;
        for (VisitReport report : reports) {
            Assignment assignment = result.assignments().getFirst();
            var self = new Answerer(assignment.providerId(), assignment.workerId());
            result = Visiting.report(result, assignment, self, report, 300, IDS, NOW)
                    .change()
                    .after();
        }
        return result;
    }

    private static Docket checkedIn() {
        return reported(
                bound(), new VisitReport.EnRoute(), new VisitReport.Arrival(), new VisitReport.CheckIn(HOME.point()));
    }

    private static Docket completed() {
        return reported(checkedIn(), new VisitReport.CheckOut(HOME.point(), null));
    }

    @Test
    void cancelledWhileOfferedItsOffersAreTakenBack() {
        var decision = Ending.cancel(offered(3), "FALSE_ALARM", "operator-1", NOW);
        assertThat(decision.outcome()).isEqualTo(new Ending.Cancellation.Cancelled(false));
        Docket after = decision.change().after();
        assertThat(after.openOffers()).isEmpty();
        assertThat(after.order().header().outcome()).isEqualTo("FALSE_ALARM");
        assertThat(after.order().header().endedAt()).isEqualTo(NOW);
        assertThat(decision.change().events())
                .hasExactlyElementsOfTypes(
                        DispatchEvent.OfferEnded.class,
                        DispatchEvent.OfferEnded.class,
                        DispatchEvent.OfferEnded.class,
                        DispatchEvent.Cancelled.class);
        assertThat(Ending.cancel(after, "FALSE_ALARM", "operator-1", NOW).outcome())
                .isEqualTo(new Ending.Cancellation.Cancelled(true));
    }

    @Test
    void cancelledBeforeOffersWentOutAndWhileBound() {
        assertThat(Ending.cancel(released(), "FALSE_ALARM", "operator-1", NOW).outcome())
                .isEqualTo(new Ending.Cancellation.Cancelled(false));
        var decision = Ending.cancel(bound(), "FALSE_ALARM", "operator-1", NOW);
        assertThat(decision.change().after().liveAssignment()).isEmpty();
        assertThat(decision.change().events())
                .hasExactlyElementsOfTypes(DispatchEvent.AssignmentReleased.class, DispatchEvent.Cancelled.class);
    }

    @Test
    void aVisitUnderWayIsFinishedFirst() {
        assertThat(Ending.cancel(checkedIn(), "FALSE_ALARM", "operator-1", NOW).outcome())
                .isInstanceOf(Ending.Cancellation.VisitUnderWay.class);
    }

    @Test
    void whatEndedWithAVisitCannotBeCancelled() {
        assertThat(Ending.cancel(completed(), "FALSE_ALARM", "operator-1", NOW).outcome())
                .isEqualTo(new Ending.Cancellation.TooLate(OrderState.COMPLETED));
    }

    @Test
    void L05_theFollowUpClosesACompletedOrder() {
        var decision = Ending.close(completed(), "RESOLVED", "已得到帮助", "operator-1", NOW);
        assertThat(decision.outcome()).isEqualTo(new Ending.FollowUp.Closed(false));
        Docket closed = decision.change().after();
        assertThat(closed.order().state()).isEqualTo(OrderState.CLOSED);
        assertThat(closed.order().header().note()).isEqualTo("已得到帮助");
        assertThat(Ending.close(closed, "RESOLVED", null, "operator-1", NOW).outcome())
                .isEqualTo(new Ending.FollowUp.Closed(true));
        assertThat(Ending.close(bound(), "RESOLVED", null, "operator-1", NOW).outcome())
                .isEqualTo(new Ending.FollowUp.NotCompleted(OrderState.ASSIGNED));
    }
}
