package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Ending;
import city.careline.dispatch.domain.order.HoldNews;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Refusal;
import city.careline.dispatch.domain.order.VisitProgress;
import city.careline.dispatch.domain.order.VisitReport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderLifeTest {
    private final Hall hall = new Hall();

    private OrderState state(WorkOrderId id) {
        return hall.stores.docket(id).order().state();
    }

    @Test
    void aDeclineOfTheLastOfferBringsTheNextWave() {
        for (int i = 1; i <= 4; i++) {
            hall.worker(100 * i);
        }
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        for (Offer offer : hall.stores.docket(id).openOffers()) {
            assertThat(hall.await(hall.declineOffer.handle(offer.id(), hall.self(offer), "BUSY")))
                    .isEqualTo(new Refusal.Noted(false));
        }
        assertThat(hall.stores.docket(id).openOffers()).hasSize(1);
        assertThat(hall.waves).containsExactly(1, 2);
    }

    @Test
    void L07_G32_whenAllWavesAreSpentASupervisorOwnsItAndEverybodyIsAskedAgain() {
        for (int i = 1; i <= 9; i++) {
            hall.worker(100 * i);
        }
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        hall.stores.pass(Duration.ofSeconds(60));
        hall.fire();
        assertThat(hall.stores.docket(id).openOffers()).hasSize(3);
        hall.stores.pass(Duration.ofSeconds(60));
        hall.fire();
        assertThat(state(id)).isEqualTo(OrderState.UNSERVED);
        assertThat(hall.stores.docket(id).order().header().owner()).isEqualTo(OrderHeader.SUPERVISOR);
        assertThat(hall.stores.heard(DispatchEvent.NobodyFound.class))
                .extracting(DispatchEvent.NobodyFound::rejections)
                .containsExactly(Map.of("WAVES_EXHAUSTED", 2));
        hall.stores.pass(Duration.ofSeconds(60));
        hall.fire();
        assertThat(hall.stores.docket(id).openOffers()).hasSize(3);
    }

    @Test
    void anElderKnownOnlyLaterIsFoundWhenAskedAgain() {
        hall.worker(100);
        Elder late = Samples.elder();
        WorkOrderId id = hall.opened(hall.alarm(late));
        assertThat(state(id)).isEqualTo(OrderState.UNSERVED);
        hall.known(late);
        hall.stores.pass(Duration.ofSeconds(60));
        hall.fire();
        assertThat(hall.stores.docket(id).openOffers()).hasSize(1);
        assertThat(hall.stores.docket(id).order().header().home()).isEqualTo(HOME);
    }

    @Test
    void whoseHomeNobodyKnowsIsWrittenDownOnceAndThenOnlyCounted() {
        WorkOrderId id = hall.opened(hall.alarm(null));
        for (int i = 0; i < 5; i++) {
            hall.stores.pass(Duration.ofSeconds(60));
            hall.fire();
        }
        assertThat(hall.stores.heard(DispatchEvent.NobodyFound.class)).hasSize(1);
        assertThat(hall.waves).hasSize(1);
        assertThat(hall.stores.docket(id).order().header().watch().homeless()).isEqualTo(6);
        assertThat(state(id)).isEqualTo(OrderState.UNSERVED);
    }

    @Test
    void aDeadlineThatFailsDoesNotStandInTheWay() {
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        var failing = new FireDeadlines(
                hall.stores,
                hall.stores,
                new LookAgain(
                        new WorkOrdersDecorator(hall.stores) {
                            @Override
                            public Uni<Void> save(UnitOfWork work, Change change) {
                                return Uni.createFrom().failure(new IllegalStateException("out of order"));
                            }
                        },
                        hall.stores,
                        hall.makeOffers,
                        hall.offerWaiting,
                        hall.widenSearch));
        hall.stores.pass(Duration.ofSeconds(60));
        assertThat(hall.await(failing.handle())).isEqualTo(1);
        assertThat(hall.await(failing.handle())).as("put off").isZero();
        hall.stores.pass(Duration.ofSeconds(1));
        hall.worker(100);
        assertThat(hall.fire()).isEqualTo(1);
        assertThat(hall.stores.docket(id).openOffers()).hasSize(1);
    }

    @Test
    void forgottenOrdersAreRepairedInEveryState() {
        hall.sellsBaths();
        WorkerId worker = hall.worker(100, "URGENT_HELP", Hall.BATH);
        WorkOrderId unserved = hall.opened(hall.alarm(null));
        WorkOrderId offering = hall.opened(hall.alarm(hall.resident()));
        WorkOrderId held = placed();
        assertThat(hall.await(hall.repairOrders.handle())).as("in health").isZero();
        hall.stores.forgetDeadlines();
        hall.stores.pass(Duration.ofSeconds(120));
        assertThat(hall.await(hall.repairOrders.handle())).isEqualTo(3);
        assertThat(hall.stores.docket(held).openOffers())
                .extracting(offer -> offer.terms().workerId())
                .containsExactly(worker);
        assertThat(state(unserved)).isEqualTo(OrderState.UNSERVED);
        assertThat(hall.stores.docket(offering).offers()).first().isInstanceOf(Offer.Expired.class);
    }

    @Test
    void aRepairThatFailsIsTriedAgainLater() {
        hall.opened(hall.alarm(hall.resident()));
        hall.stores.forgetDeadlines();
        var failing = new RepairOrders(
                hall.stores,
                new WorkOrdersDecorator(hall.stores) {
                    @Override
                    public Uni<city.careline.dispatch.domain.order.Docket> lock(UnitOfWork work, WorkOrderId id) {
                        return Uni.createFrom().failure(new IllegalStateException("out of order"));
                    }
                },
                hall.lookAgain);
        assertThat(hall.await(failing.handle())).isZero();
        assertThat(hall.await(hall.repairOrders.handle())).isEqualTo(1);
    }

    @Test
    void whatEndedMeanwhileIsNotRepaired() {
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        hall.await(hall.cancelWorkOrder.handle(id, "FALSE_ALARM", Hall.SEAT));
        var stale = new RepairOrders(
                hall.stores,
                new WorkOrdersDecorator(hall.stores) {
                    @Override
                    public Uni<List<WorkOrderId>> listStalled(UnitOfWork work, int limit) {
                        return Uni.createFrom().item(List.of(id));
                    }
                },
                hall.lookAgain);
        assertThat(hall.await(stale.handle())).isZero();
    }

    @Test
    void aVisitIsReportedStepByStepByItsWorkerOnly() {
        hall.worker(100);
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        Offer offer = hall.stores.openOffer(id, 0);
        var granted = (Acceptance.Granted) hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer)));
        for (VisitReport report : List.of(
                new VisitReport.EnRoute(),
                new VisitReport.Arrival(),
                new VisitReport.CheckIn(HOME.point()),
                new VisitReport.CheckOut(HOME.point(), null))) {
            assertThat(hall.await(hall.reportVisit.handle(granted.assignmentId(), hall.self(offer), report)))
                    .isInstanceOf(VisitProgress.Reached.class);
        }
        assertThat(hall.await(hall.closeWorkOrder.handle(id, "RESOLVED", null, Hall.SEAT)))
                .isEqualTo(new Ending.FollowUp.Closed(false));
        assertThatThrownBy(() -> hall.await(hall.reportVisit.handle(
                        new AssignmentId(UUID.randomUUID()), hall.self(offer), new VisitReport.EnRoute())))
                .isInstanceOf(Absent.class);
    }

    @Test
    void theHoldDecidesWhetherAnOrderGoesOn() {
        hall.sellsBaths();
        hall.worker(100, Hall.BATH);
        WorkOrderId granted = placed();
        WorkOrderId refused = placed();
        WorkOrderId unanswered = placed();
        hear(granted, new HoldNews.Granted(UUID.randomUUID(), 6_000, 0));
        hear(refused, new HoldNews.Refused("NO_PRICE"));
        hall.stores.pass(Duration.ofSeconds(2));
        hall.fire();
        assertThat(hall.stores.docket(granted).openOffers()).hasSize(1);
        assertThat(state(refused)).isEqualTo(OrderState.CANCELLED);
        assertThat(hall.stores.docket(unanswered).openOffers()).hasSize(1);
    }

    private void hear(WorkOrderId id, HoldNews news) {
        hall.await(hall.stores.run(work -> hall.noteHold.handle(work, id, news)));
    }

    private WorkOrderId placed() {
        Elder elder = hall.resident();
        var wish = new PlaceServiceOrder.Wish(elder.id(), Hall.BATH, 60, null, UUID.randomUUID(), Samples.ORIGIN);
        var placement = hall.await(hall.placeServiceOrder.handle(wish, Hall.SEAT));
        return ((PlaceServiceOrder.Placement.Placed) placement).id();
    }
}
