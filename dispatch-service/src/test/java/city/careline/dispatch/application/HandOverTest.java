package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.Samples;
import city.careline.dispatch.Someone;
import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.Assigning;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.HoldNews;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Reopening;
import city.careline.dispatch.domain.order.VisitReport;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that go from one worker to another, or to one a seat chose. */
class HandOverTest {
    private final Hall hall = new Hall();

    @BeforeEach
    void sell() {
        hall.sellsBaths();
    }

    private WorkOrderId pressed() {
        return hall.opened(hall.alarm(hall.resident()));
    }

    private WorkOrderId bath() {
        Elder elder = hall.resident();
        var wish = new PlaceServiceOrder.Wish(elder.id(), Hall.BATH, 60, null, null, Samples.ORIGIN);
        var id = ((PlaceServiceOrder.Placement.Placed) hall.await(hall.placeServiceOrder.handle(wish, Hall.SEAT))).id();
        hall.await(hall.stores.run(
                work -> hall.noteHold.handle(work, id, new HoldNews.Granted(UUID.randomUUID(), 6_000, 0))));
        return id;
    }

    private OrderState state(WorkOrderId id) {
        return hall.stores.docket(id).order().state();
    }

    private Assignment accepted(WorkOrderId id) {
        Offer offer = hall.stores.openOffer(id, 0);
        assertThat(hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer))))
                .isInstanceOf(Acceptance.Granted.class);
        return hall.stores.docket(id).liveAssignment().orElseThrow();
    }

    private Assigning.Outcome assign(WorkOrderId id, WorkerId worker, boolean override) {
        return hall.await(hall.assignWorker.handle(id, worker, "家属指定", override, Hall.SEAT));
    }

    private void report(Assignment one, VisitReport... reports) {
        for (VisitReport report : reports) {
            hall.await(hall.reportVisit.handle(one.id(), new Answerer(one.providerId(), one.workerId()), report));
        }
    }

    private WorkerId known(Someone someone) {
        hall.index.put(new CandidateFeed.ProviderNews(someone.provider(), Map.of(), 1));
        hall.index.put(new CandidateFeed.WorkerNews(someone.worker(), null, 1));
        hall.index.seen(someone.worker().id(), Samples.north(300), Samples.NOW.plus(Duration.ofDays(1)));
        return someone.worker().id();
    }

    @Test
    void L08_aSeatChoosesTheWorkerAndThoseWhoWereAskedAreTold() {
        hall.worker(100);
        WorkerId chosen = hall.worker(29_000);
        WorkOrderId id = pressed();
        assertThat(hall.stores.docket(id).openOffers()).hasSize(2);
        var outcome = (Assigning.Outcome.Assigned) assign(id, chosen, true);
        assertThat(outcome.overridden()).as("he had been asked").isEqualTo(Rejection.ALREADY_ASKED);
        assertThat(hall.stores.docket(id).openOffers()).isEmpty();
        assertThat(hall.stores.docket(id).liveAssignment().orElseThrow().workerId())
                .isEqualTo(chosen);
        assertThat(hall.stores.heard(DispatchEvent.AssignedBySeat.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.by()).isEqualTo("operator-1");
                    assertThat(event.reason()).isEqualTo("家属指定");
                });
        assertThat(assign(id, hall.worker(50), false)).isInstanceOf(Assigning.Outcome.AlreadyAssigned.class);
    }

    @Test
    void L08_aGateRefusesByNameAndOnlySomeAreOverridden() {
        WorkerId far = hall.worker(60_000);
        WorkerId unskilled = hall.worker(100, Hall.BATH);
        WorkOrderId id = pressed();
        assertThat(assign(id, far, false)).isEqualTo(new Assigning.Outcome.Refused(Rejection.TOO_FAR, true));
        assertThat(assign(id, unskilled, true))
                .isEqualTo(new Assigning.Outcome.Refused(Rejection.ITEM_NOT_OFFERED, false));
        assertThat(assign(id, new WorkerId(UUID.randomUUID()), true))
                .isInstanceOf(Assigning.Outcome.UnknownWorker.class);
        assertThat(assign(hall.opened(hall.alarm(null)), far, true)).isInstanceOf(Assigning.Outcome.HomeUnknown.class);
        assertThat(assign(id, far, true)).isInstanceOf(Assigning.Outcome.Assigned.class);
        assertThatThrownBy(() -> hall.await(hall.assignWorker.handle(id, far, "x", true, Hall.ELSEWHERE)))
                .isInstanceOf(Absent.class);
    }

    @Test
    void L08_nobodyIsAssignedAboveCapacityNorToAnOrderThatHasEnded() {
        WorkerId only = hall.worker(100);
        accepted(pressed());
        WorkOrderId second = pressed();
        assertThat(assign(second, only, true)).isEqualTo(new Assigning.Outcome.Refused(Rejection.NOT_FREE, false));
        hall.await(hall.cancelWorkOrder.handle(second, "FALSE_ALARM", Hall.SEAT));
        assertThat(assign(second, hall.worker(200), false))
                .isEqualTo(new Assigning.Outcome.NotOpen(OrderState.CANCELLED));
    }

    @Test
    void L08_aSeatAnswersForWhoeverIsOnTheTelephone() {
        hall.worker(100);
        WorkOrderId id = pressed();
        Offer offer = hall.stores.openOffer(id, 0);
        assertThat(hall.await(hall.acceptOffer.handle(offer.id(), Answerer.bySeat("operator-1"))))
                .isInstanceOf(Acceptance.Granted.class);
        assertThat(hall.stores.heard(DispatchEvent.AssignedBySeat.class))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("BY_PHONE"));
    }

    @Test
    void L08_aReassignmentReleasesTheWorkerAndAsksOthersAtOnce() {
        WorkerId first = hall.worker(100);
        WorkerId second = hall.worker(200);
        WorkOrderId id = pressed();
        Assignment one = accepted(id);
        assertThat(one.workerId()).isEqualTo(first);
        assertThat(hall.await(hall.reassignWorkOrder.handle(id, "WRONG_CAR", Hall.SEAT)))
                .isInstanceOf(Reopening.Reassignment.Reopened.class);
        assertThat(hall.stores.heard(DispatchEvent.AssignmentReleased.class))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("WRONG_CAR"));
        assertThat(hall.stores.docket(id).openOffers())
                .as("the old worker is not asked again")
                .singleElement()
                .satisfies(offer -> assertThat(offer.terms().workerId()).isEqualTo(second));
        assertThat(hall.await(hall.reassignWorkOrder.handle(id, "WRONG_CAR", Hall.SEAT)))
                .isEqualTo(new Reopening.Reassignment.NotAssigned(OrderState.OFFERING));
        Assignment two = accepted(id);
        report(two, new VisitReport.EnRoute(), new VisitReport.Arrival(), new VisitReport.CheckIn(HOME.point()));
        assertThat(hall.await(hall.reassignWorkOrder.handle(id, "WRONG_CAR", Hall.SEAT)))
                .isInstanceOf(Reopening.Reassignment.VisitUnderWay.class);
        Offer stale = hall.stores.docket(id).offers().getFirst();
        assertThat(hall.await(hall.acceptOffer.handle(stale.id(), hall.self(stale))))
                .as("the winner of before")
                .isInstanceOf(Acceptance.TooLate.class);
    }

    @Test
    void aWorkerGivesTheOrderBackBeforeTheVisit() {
        hall.worker(100);
        WorkOrderId id = pressed();
        Assignment one = accepted(id);
        var self = new Answerer(one.providerId(), one.workerId());
        assertThat(giveBack(one.id(), new Answerer(null, new WorkerId(UUID.randomUUID()))))
                .isInstanceOf(Reopening.GivingBack.NotYours.class);
        assertThat(giveBack(one.id(), self)).isEqualTo(new Reopening.GivingBack.GivenBack(false));
        assertThat(giveBack(one.id(), self)).isEqualTo(new Reopening.GivingBack.GivenBack(true));
        assertThat(state(id)).as("nobody else is there").isEqualTo(OrderState.UNSERVED);
        hall.stores.pass(Duration.ofSeconds(60));
        hall.fire();
        Assignment two = accepted(id);
        report(two, new VisitReport.EnRoute(), new VisitReport.Arrival(), new VisitReport.CheckIn(HOME.point()));
        assertThat(giveBack(two.id(), self)).isInstanceOf(Reopening.GivingBack.VisitUnderWay.class);
        report(two, new VisitReport.CheckOut(HOME.point(), null));
        assertThat(giveBack(two.id(), self)).isInstanceOf(Reopening.GivingBack.Completed.class);
        assertThatThrownBy(() -> giveBack(new AssignmentId(UUID.randomUUID()), self))
                .isInstanceOf(Absent.class);
    }

    private Reopening.GivingBack giveBack(AssignmentId id, Answerer by) {
        return hall.await(hall.giveBackAssignment.handle(id, by, "CAR_BROKE"));
    }

    @Test
    void L07_whoDoesNotSetOutIsRemindedAndThenReplaced() {
        hall.worker(100);
        WorkerId second = hall.worker(200);
        WorkOrderId id = pressed();
        accepted(id);
        hall.stores.pass(Duration.ofMinutes(10));
        hall.fire();
        assertThat(hall.stores.heard(DispatchEvent.Escalated.class))
                .singleElement()
                .satisfies(event -> assertThat(event.cause().name()).isEqualTo("NO_TURNOUT"));
        assertThat(state(id)).isEqualTo(OrderState.ASSIGNED);
        hall.stores.pass(Duration.ofMinutes(5));
        hall.fire();
        assertThat(hall.stores.docket(id).openOffers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.terms().workerId()).isEqualTo(second));
    }

    @Test
    void Q20_whoIsOverdueIsASupervisorsButKeepsTheOrder() {
        hall.worker(1_000);
        WorkOrderId id = pressed();
        Assignment one = accepted(id);
        Integer way = hall.stores.docket(id).termsOf(one).travelSeconds();
        assertThat(way).isNotNull().isPositive();
        report(one, new VisitReport.EnRoute());
        hall.stores.pass(Duration.ofSeconds(way).plus(Duration.ofMinutes(5)));
        hall.fire();
        assertThat(hall.stores.heard(DispatchEvent.Escalated.class))
                .singleElement()
                .satisfies(event -> assertThat(event.cause().name()).isEqualTo("NO_ARRIVAL"));
        hall.stores.pass(Duration.ofHours(1));
        hall.fire();
        assertThat(state(id)).isEqualTo(OrderState.ASSIGNED);
    }

    @Test
    void whoIsSuspendedMeanwhileMayNotAcceptAnyMore() {
        Someone someone = Someone.somebody();
        known(someone);
        WorkOrderId id = pressed();
        Offer offer = hall.stores.openOffer(id, 0);
        hall.index.put(new CandidateFeed.ProviderNews(
                Someone.somebody().of(offer.terms().providerId()).suspended().provider(), Map.of(), 2));
        assertThat(hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer))))
                .isEqualTo(new Acceptance.NoLongerEligible(Rejection.PROVIDER_NOT_ACTIVE));
        assertThat(state(id)).isEqualTo(OrderState.OFFERING);
    }

    @Test
    void L06_anEmergencyTakesTheWorkerFromAVisitThatHasNotBegun() {
        WorkerId only = hall.worker(100, Hall.BATH, "URGENT_HELP");
        WorkOrderId bath = bath();
        Assignment visit = accepted(bath);
        WorkOrderId emergency = pressed();
        Offer offer = hall.stores.openOffer(emergency, 0);
        assertThat(offer.terms().preempts()).isTrue();
        assertThat(offer.terms().workerId()).isEqualTo(only);
        WorkerId other = hall.worker(300, Hall.BATH);
        assertThat(hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer))))
                .isInstanceOf(Acceptance.Granted.class);
        assertThat(hall.stores.docket(bath).findAssignment(visit.id()).orElseThrow())
                .satisfies(one -> {
                    assertThat(one.stage()).isEqualTo(Assignment.Stage.RELEASED);
                    assertThat(one.reason()).isEqualTo("PREEMPTED");
                });
        assertThat(hall.stores.docket(bath).openOffers())
                .as("offered to others at once")
                .singleElement()
                .satisfies(next -> assertThat(next.terms().workerId()).isEqualTo(other));
        assertThat(hall.stores.docket(bath).order().header().watch().waitingSince())
                .as("keeps its place")
                .isEqualTo(Samples.NOW);
        assertThat(hall.stores.heard(DispatchEvent.VisitPostponed.class)).hasSize(1);
        assertThat(hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer))))
                .as("the winner repeating")
                .isInstanceOf(Acceptance.Granted.class);
    }

    @Test
    void L06_neitherABegunVisitNorAnEmergencyGivesWay() {
        hall.worker(100, Hall.BATH, "URGENT_HELP");
        Assignment visit = accepted(bath());
        report(visit, new VisitReport.EnRoute(), new VisitReport.Arrival());
        WorkOrderId emergency = pressed();
        assertThat(state(emergency)).isEqualTo(OrderState.UNSERVED);
        hall.worker(200);
        hall.stores.pass(Duration.ofSeconds(60));
        hall.fire();
        accepted(emergency);
        assertThat(state(pressed())).as("that of an emergency").isEqualTo(OrderState.UNSERVED);
    }

    @Test
    void L06_aVisitThatBeganMeanwhileIsNotTakenAway() {
        hall.worker(100, Hall.BATH, "URGENT_HELP");
        Assignment visit = accepted(bath());
        Offer offer = hall.stores.openOffer(pressed(), 0);
        report(visit, new VisitReport.EnRoute(), new VisitReport.Arrival());
        assertThat(hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer))))
                .isEqualTo(new Acceptance.NotAvailable(offer.terms().workerId()));
        assertThat(hall.stores.docket(visit.workOrderId()).liveAssignment())
                .contains(hall.stores.docket(visit.workOrderId()).assignments().getFirst());
    }

    @Test
    void L06_whoHasBecomeFreeMeanwhileLeavesNothing() {
        hall.worker(100, Hall.BATH, "URGENT_HELP");
        WorkOrderId bath = bath();
        accepted(bath);
        Offer offer = hall.stores.openOffer(pressed(), 0);
        hall.await(hall.cancelWorkOrder.handle(bath, "ELDER_CANCELLED", Hall.SEAT));
        assertThat(hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer))))
                .isInstanceOf(Acceptance.Granted.class);
        assertThat(hall.stores.heard(DispatchEvent.VisitPostponed.class)).isEmpty();
    }

    @Test
    void visitsAtOtherTimesDoNotStandInTheWay() {
        WorkerId only = hall.worker(100, Hall.BATH, "URGENT_HELP");
        Elder elder = hall.resident();
        var wish = new PlaceServiceOrder.Wish(
                elder.id(), Hall.BATH, 60, Samples.NOW.plus(Duration.ofHours(8)), null, Samples.ORIGIN);
        var later =
                ((PlaceServiceOrder.Placement.Placed) hall.await(hall.placeServiceOrder.handle(wish, Hall.SEAT))).id();
        hall.await(hall.stores.run(
                work -> hall.noteHold.handle(work, later, new HoldNews.Granted(UUID.randomUUID(), 6_000, 0))));
        assertThat(state(later)).isEqualTo(OrderState.AWAITING_RELEASE);
        assertThat(assign(later, only, false)).isInstanceOf(Assigning.Outcome.Assigned.class);
        accepted(bath());
        assertThat(hall.stores.docket(later).liveAssignment()).isPresent();
        assertThat(assign(bath(), only, true)).isEqualTo(new Assigning.Outcome.Refused(Rejection.NOT_FREE, false));
    }
}
