package city.careline.dispatch.domain.order;

import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.north;
import static city.careline.dispatch.Samples.offered;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.domain.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitingTest {
    private Docket docket = bound();

    private static Docket bound() {
        Docket offered = offered(1);
        Offer only = offered.offers().getFirst();
        return Answering.accept(offered, only, worker(only), 0, IDS, NOW)
                .change()
                .after();
    }

    private VisitProgress report(VisitReport report, Instant now) {
        Assignment assignment = docket.assignments().getFirst();
        var self = new Answerer(assignment.providerId(), assignment.workerId());
        var decision = Visiting.report(docket, assignment, self, report, 300, IDS, now);
        docket = decision.change().after();
        return decision.outcome();
    }

    @Test
    void C33_aVisitIsProvenByTheSixElements() {
        report(new VisitReport.EnRoute(), NOW.plusSeconds(10));
        report(new VisitReport.Arrival(), NOW.plusSeconds(20));
        report(new VisitReport.CheckIn(north(120)), NOW.plusSeconds(30));
        Visit begun = docket.visit();
        assertThat(begun).isNotNull();
        assertThat(begun.clockedMinutes()).isZero();
        assertThat(begun.isLocationMatched()).isTrue();
        report(new VisitReport.CheckOut(north(299), "一切正常"), NOW.plusSeconds(30 + 40 * 60 + 59));
        Visit visit = docket.visit();
        assertThat(visit).isNotNull();
        assertThat(visit.itemCode()).as("1 service type").isEqualTo("URGENT_HELP");
        assertThat(visit.elderId())
                .as("2 recipient")
                .isEqualTo(docket.order().header().elder());
        assertThat(visit.checkIn().at()).as("3 date, 6 start").isEqualTo(NOW.plusSeconds(30));
        assertThat(visit.home()).as("4 location").isEqualTo(HOME);
        assertThat(visit.workerId())
                .as("5 person")
                .isEqualTo(docket.assignments().getFirst().workerId());
        assertThat(visit.clockedMinutes()).as("6 end, rounded down").isEqualTo(40);
        assertThat(visit.isLocationMatched()).isTrue();
        assertThat(visit.metersFromHome(visit.checkIn())).isEqualTo(120);
        assertThat(docket.order().state()).isEqualTo(OrderState.COMPLETED);
        assertThat(docket.liveAssignment()).isEmpty();
    }

    @Test
    void aCheckInOrCheckOutFarFromTheHomeDoesNotMatch() {
        report(new VisitReport.EnRoute(), NOW);
        report(new VisitReport.Arrival(), NOW);
        report(new VisitReport.CheckIn(north(301)), NOW);
        assertThat(docket.visit()).isNotNull().matches(visit -> !visit.isLocationMatched());
        report(new VisitReport.CheckOut(north(1), null), NOW);
        assertThat(docket.visit()).isNotNull().matches(visit -> !visit.isLocationMatched());
    }

    @Test
    void aCheckOutFarFromTheHomeDoesNotMatch() {
        report(new VisitReport.EnRoute(), NOW);
        report(new VisitReport.Arrival(), NOW);
        report(new VisitReport.CheckIn(north(1)), NOW);
        report(new VisitReport.CheckOut(north(301), null), NOW);
        assertThat(docket.visit()).isNotNull().matches(visit -> !visit.isLocationMatched());
    }

    @Test
    void oneStepComesAfterTheOther() {
        assertThat(report(new VisitReport.CheckIn(north(1)), NOW))
                .isEqualTo(new VisitProgress.OutOfOrder(Assignment.Stage.MADE));
        assertThat(report(new VisitReport.CheckOut(north(1), null), NOW))
                .isEqualTo(new VisitProgress.OutOfOrder(Assignment.Stage.MADE));
        report(new VisitReport.EnRoute(), NOW);
        report(new VisitReport.Arrival(), NOW);
        assertThat(report(new VisitReport.EnRoute(), NOW))
                .isEqualTo(new VisitProgress.OutOfOrder(Assignment.Stage.ARRIVED));
    }

    @Test
    void aRepeatedReportChangesNothing() {
        report(new VisitReport.EnRoute(), NOW);
        Docket before = docket;
        assertThat(report(new VisitReport.EnRoute(), NOW.plusSeconds(9))).isInstanceOf(VisitProgress.Reached.class);
        assertThat(docket).isEqualTo(before);
    }

    @Test
    void isNotYoursForAnotherWorker() {
        Assignment assignment = docket.assignments().getFirst();
        var colleague = new Answerer(assignment.providerId(), new WorkerId(UUID.randomUUID()));
        assertThat(Visiting.report(docket, assignment, colleague, new VisitReport.EnRoute(), 300, IDS, NOW)
                        .outcome())
                .isInstanceOf(VisitProgress.NotYours.class);
    }

    @Test
    void aReleasedAssignmentGoesNowhere() {
        docket =
                Ending.cancel(docket, "FALSE_ALARM", "operator-1", NOW).change().after();
        assertThat(report(new VisitReport.EnRoute(), NOW))
                .isEqualTo(new VisitProgress.OutOfOrder(Assignment.Stage.RELEASED));
    }

    @Test
    void whatCannotBeIsABug() {
        Assignment assignment = docket.assignments().getFirst();
        var self = new Answerer(assignment.providerId(), assignment.workerId());
        var homeless =
                new Docket(city.careline.dispatch.Samples.incident(null), docket.offers(), docket.assignments(), null);
        var arrived = assignment.reached(Assignment.Stage.ARRIVED, NOW);
        assertThatThrownBy(() ->
                        Visiting.report(homeless, arrived, self, new VisitReport.CheckIn(north(1)), 300, IDS, NOW))
                .isInstanceOf(IllegalStateException.class);
        var checkedIn = assignment.reached(Assignment.Stage.CHECKED_IN, NOW);
        assertThatThrownBy(() -> Visiting.report(
                        docket, checkedIn, self, new VisitReport.CheckOut(north(1), null), 300, IDS, NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aVisitDuringWhichTheClockWasSetBackEndsWithNothingClocked() {
        report(new VisitReport.EnRoute(), NOW);
        report(new VisitReport.Arrival(), NOW);
        report(new VisitReport.CheckIn(north(1)), NOW);
        report(new VisitReport.CheckOut(north(1), null), NOW.minus(Duration.ofDays(30)));
        assertThat(docket.visit()).isNotNull().matches(visit -> visit.clockedMinutes() == 0);
        assertThat(docket.order().state()).isEqualTo(OrderState.COMPLETED);
    }
}
