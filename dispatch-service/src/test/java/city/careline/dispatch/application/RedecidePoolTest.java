package city.careline.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.HoldNews;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.VisitReport;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedecidePoolTest {
    private static final String COUNTY = "990101";

    private final Hall hall = new Hall();
    private final WaitingInMemory waiting = new WaitingInMemory(hall.stores);
    private boolean complete = true;
    private final DescribeNeed describeNeed = new DescribeNeed(hall.index);
    private final SweepPools sweepPools = new SweepPools(hall.stores, waiting, hall.regionPools, () -> complete);
    private final RedecidePool redecidePool = decider(hall.regionPools);

    private RedecidePool decider(RegionPools pools) {
        return new RedecidePool(
                hall.stores,
                waiting,
                hall.index,
                pools,
                new SurveyWaiting(hall.stores, hall.surveyOrder, hall.seekCandidates, describeNeed),
                new ExplainWaiting(hall.stores, hall.surveyOrder, hall),
                new OfferFromPool(
                        hall.stores,
                        waiting,
                        hall.stores,
                        hall.index,
                        hall.surveyOrder,
                        hall.seekCandidates,
                        describeNeed,
                        hall,
                        GreatCircleTravel.STANDARD),
                hall);
    }

    @BeforeEach
    void begin() {
        hall.sellsBaths();
        hall.await(sweepPools.handle());
    }

    private WorkOrderId granted() {
        Elder elder = hall.resident();
        var wish = new PlaceServiceOrder.Wish(elder.id(), Hall.BATH, 60, null, null, Samples.ORIGIN);
        var id = ((PlaceServiceOrder.Placement.Placed) hall.await(hall.placeServiceOrder.handle(wish, Hall.SEAT))).id();
        hall.await(hall.stores.run(
                work -> hall.noteHold.handle(work, id, new HoldNews.Granted(UUID.randomUUID(), 6_000, 0))));
        return id;
    }

    private RedecidePool.Pass decide() {
        hall.await(sweepPools.handle());
        return hall.await(redecidePool.handle(COUNTY));
    }

    private void pass(Duration time) {
        hall.stores.pass(time);
    }

    private OrderState state(WorkOrderId id) {
        return hall.stores.docket(id).order().state();
    }

    private List<WorkerId> asked(WorkOrderId id) {
        return hall.stores.docket(id).offers().stream()
                .map(offer -> offer.terms().workerId())
                .toList();
    }

    private Consumer<VisitReport> accepted(WorkOrderId id) {
        Offer offer = hall.stores.openOffer(id, 0);
        var granted = (Acceptance.Granted) hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer)));
        return report -> hall.await(hall.reportVisit.handle(granted.assignmentId(), hall.self(offer), report));
    }

    @Test
    void L13_anOrderLeftToThePoolIsOfferedToTheNearestAndAfterADeclineToTheNext() {
        WorkerId near = hall.worker(100, Hall.BATH);
        WorkerId next = hall.worker(900, Hall.BATH);
        WorkOrderId id = granted();
        assertThat(state(id)).isEqualTo(OrderState.WAITING);

        assertThat(decide().offered()).isOne();
        assertThat(asked(id)).containsExactly(near);

        Offer first = hall.stores.openOffer(id, 0);
        hall.await(hall.declineOffer.handle(first.id(), hall.self(first), "BUSY"));
        assertThat(decide().offered()).isOne();
        assertThat(asked(id)).containsExactly(near, next);
    }

    @Test
    void eachWorkerIsAskedForOneOrderAtATimeAndTheOthersWait() {
        hall.worker(100, Hall.BATH);
        WorkOrderId first = granted();
        WorkOrderId second = granted();

        assertThat(decide().offered()).isOne();
        assertThat(List.of(state(first), state(second)))
                .containsExactlyInAnyOrder(OrderState.OFFERING, OrderState.WAITING);
        assertThat(decide().offered()).isZero();
        assertThat(hall.stores.heard(DispatchEvent.NobodyFound.class)).isEmpty();
    }

    @Test
    void L13_anOrderWaitsForAWorkerWhoseVisitEndsSoonAndIsOfferedToHimWhenItHas() {
        WorkerId near = hall.worker(100, Hall.BATH);
        WorkOrderId served = granted();
        decide();
        Consumer<VisitReport> report = accepted(served);
        report.accept(new VisitReport.EnRoute());
        report.accept(new VisitReport.Arrival());
        report.accept(new VisitReport.CheckIn(Samples.HOME.point()));
        pass(Duration.ofMinutes(58));
        hall.await(sweepPools.handle());
        hall.worker(9_000, Hall.BATH);
        WorkOrderId waits = granted();

        assertThat(decide().offered()).isZero();
        assertThat(state(waits)).isEqualTo(OrderState.WAITING);
        assertThat(hall.obstacles).contains(RedecidePool.WAITS_FOR_SOON_FREE);

        report.accept(new VisitReport.CheckOut(Samples.HOME.point(), null));
        assertThat(decide().offered()).isOne();
        assertThat(asked(waits)).containsExactly(near);
    }

    @Test
    void whenNobodyCouldGoASupervisorOwnsIt() {
        WorkOrderId id = granted();
        decide();
        assertThat(state(id)).isEqualTo(OrderState.UNSERVED);
    }

    @Test
    void neverStarve_withoutAPoolTheOrderIsOfferedAtOnce() {
        pass(Duration.ofMinutes(1));
        WorkerId near = hall.worker(100, Hall.BATH);
        assertThat(asked(granted())).containsExactly(near);
    }

    @Test
    void beforeEverybodyIsKnownNoPoolIsDecided() {
        complete = false;
        pass(Duration.ofMinutes(1));
        granted();
        assertThat(hall.await(sweepPools.handle())).isEmpty();
    }

    @Test
    void whileAnotherInstanceDecidesNothingIsDoneTwice() {
        hall.worker(100, Hall.BATH);
        WorkOrderId id = granted();
        waiting.lockElsewhere(COUNTY);
        assertThat(decide()).isEqualTo(new RedecidePool.Pass(false, 0, 0, false));
        assertThat(state(id)).isEqualTo(OrderState.WAITING);
    }

    @Test
    void aDeciderWithAnOldMemoryDoesNoHarm() {
        hall.worker(100, Hall.BATH);
        hall.worker(200, Hall.BATH);
        RedecidePool other = decider(new RegionPools(GreatCircleTravel.STANDARD));
        WorkOrderId one = granted();
        WorkOrderId two = granted();
        WorkOrderId three = granted();

        decide();
        assertThat(hall.await(other.handle(COUNTY)).offered()).isZero();
        Offer offer = hall.stores.docket(waitless(one, two, three)).openOffers().getFirst();
        hall.await(hall.declineOffer.handle(offer.id(), hall.self(offer), "BUSY"));
        hall.await(other.handle(COUNTY));
        decide();

        var open = hall.stores.dockets().stream()
                .flatMap(docket -> docket.openOffers().stream())
                .map(each -> each.terms().workerId())
                .toList();
        assertThat(open).hasSize(2).doesNotHaveDuplicates();
        assertThat(decide().waiting()).isOne();
    }

    private WorkOrderId waitless(WorkOrderId... ids) {
        return List.of(ids).stream()
                .filter(id -> state(id) == OrderState.OFFERING)
                .findFirst()
                .orElseThrow();
    }
}
