package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.AT_ONCE;
import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.THREE;
import static city.careline.dispatch.Samples.WAITING;
import static city.careline.dispatch.Samples.card;
import static city.careline.dispatch.Samples.elder;
import static city.careline.dispatch.Samples.incident;
import static city.careline.dispatch.Samples.serviceOrder;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Answering;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Ending;
import city.careline.dispatch.domain.order.HoldNews;
import city.careline.dispatch.domain.order.Holding;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.Opening;
import city.careline.dispatch.domain.order.Releasing;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.Signal;
import city.careline.dispatch.domain.order.VisitReport;
import city.careline.dispatch.domain.order.Visiting;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every store of work orders must do, the one in memory and the one in PostgreSQL. */
abstract class WorkOrdersContract {
    abstract Stores stores();

    private <T> T run(Function<UnitOfWork, Uni<T>> work) {
        return stores().units().run(work).await().atMost(Duration.ofSeconds(10));
    }

    private boolean yes(Function<UnitOfWork, Uni<Boolean>> work) {
        return run(work);
    }

    private <T> Optional<T> found(Function<UnitOfWork, Uni<Optional<T>>> work) {
        return run(work);
    }

    private int number(Function<UnitOfWork, Uni<Integer>> work) {
        return run(work);
    }

    private Docket open(Incident incident) {
        assertThat(yes(work -> stores().orders().open(work, Opening.incident(incident, false, AT_ONCE, NOW))))
                .isTrue();
        return load(incident.id());
    }

    private Docket load(WorkOrderId id) {
        return run(work -> stores().orders().lock(work, id));
    }

    private Docket save(Change change) {
        run(work -> stores().orders().save(work, change));
        return load(change.after().order().id());
    }

    private Docket same(Change change) {
        Docket read = save(change);
        assertThat(read.order()).isEqualTo(change.after().order());
        assertThat(read.offers())
                .containsExactlyInAnyOrderElementsOf(change.after().offers());
        assertThat(read.assignments()).isEqualTo(change.after().assignments());
        assertThat(read.visit()).isEqualTo(change.after().visit());
        return change.after();
    }

    private Instant nowOf() {
        return run(work -> Uni.createFrom().item(work.now()));
    }

    @Test
    void whatIsWrittenIsReadAtEveryStageOfAnIncident() {
        Docket docket = open(incident(elder()));
        Change wave = Offering.wave(docket, card(2), THREE, IDS, NOW);
        docket = same(wave);
        Offer first = docket.offers().get(0);
        docket = same(Answering.decline(docket, first, worker(first), "BUSY", NOW.plusSeconds(1))
                .change());
        Offer second = docket.offers().get(1);
        docket = same(Answering.accept(docket, second, worker(second), 0, IDS, NOW.plusSeconds(2))
                .change());
        for (VisitReport report : List.of(
                new VisitReport.EnRoute(),
                new VisitReport.Arrival(),
                new VisitReport.CheckIn(HOME.point()),
                new VisitReport.CheckOut(HOME.point(), "一切正常"))) {
            Assignment one = docket.assignments().getFirst();
            docket = same(Visiting.report(docket, one, worker(second), report, 300, IDS, NOW.plusSeconds(60))
                    .change());
        }
        docket = same(Ending.close(docket, "RESOLVED", "好", "operator-1", NOW.plusSeconds(99))
                .change());
        WorkOrderId id = docket.order().id();
        AssignmentId assignment = docket.assignments().getFirst().id();
        assertThat(found(work -> stores().orders().findByOffer(work, first.id())))
                .contains(id);
        assertThat(found(work -> stores().orders().findByAssignment(work, assignment)))
                .contains(id);
    }

    @Test
    void expiredAndWithdrawnOffersAreReadAsTheyEnded() {
        Docket docket = save(Offering.wave(open(incident(elder())), card(2), THREE, IDS, NOW));
        docket = same(Offering.expire(docket, NOW.plusSeconds(60)));
        docket = same(Offering.wave(docket, card(2), THREE, IDS, NOW.plusSeconds(60)));
        docket = same(Ending.cancel(docket, "FALSE_ALARM", "operator-1", NOW.plusSeconds(61))
                .change());
        assertThat(docket.offers().getLast()).isInstanceOf(Offer.Withdrawn.class);
    }

    @Test
    void aServiceOrderKeepsItsHold() {
        ServiceOrder order = serviceOrder(NOW.plusSeconds(9));
        run(work -> stores().orders().open(work, Opening.serviceOrder(order, Duration.ofSeconds(2), NOW)));
        Docket docket = load(order.id());
        assertThat(docket.order()).isEqualTo(order.with(docket.order().header()));
        UUID hold = UUID.randomUUID();
        docket = same(Holding.heard(docket, new HoldNews.Granted(hold, 6_000, 5), AT_ONCE, false, NOW));
        same(Holding.heard(docket, new HoldNews.Captured(hold, 4_000, 2_000, 1), AT_ONCE, false, NOW));
    }

    @Test
    void anUnknownCallerIsReadWithoutAHome() {
        Docket docket = open(incident(null));
        assertThat(docket.order().header().home()).isNull();
        Elder elder = elder();
        same(Releasing.identify(docket, elder, NOW).change());
    }

    @Test
    void aSecondLiveAssignmentIsRefusedByTheBackstop() {
        Docket offered = save(Offering.wave(open(incident(elder())), card(2), THREE, IDS, NOW));
        Offer first = offered.offers().get(0);
        Offer second = offered.offers().get(1);
        Docket bound = save(
                Answering.accept(offered, first, worker(first), 0, IDS, NOW).change());
        Docket otherwise = Answering.accept(offered, second, worker(second), 0, IDS, NOW)
                .change()
                .after();
        var both = new ArrayList<>(bound.assignments());
        both.addAll(otherwise.assignments());
        var wrong = new Change(bound, new Docket(bound.order(), bound.offers(), both, null), List.of(), List.of());
        assertThatThrownBy(() -> save(wrong)).isInstanceOf(LiveAssignmentExists.class);
        assertThat(load(bound.order().id()).assignments()).hasSize(1);
    }

    @Test
    void signalsAndCallsLeadToTheirIncident() {
        Incident first = incident(elder());
        Docket docket = open(first);
        var joined = new Signal(UUID.randomUUID(), UUID.randomUUID(), NOW);
        save(Opening.joined(docket, joined, NOW));
        assertThat(found(work ->
                        stores().orders().findBySignal(work, first.first().alarmId())))
                .contains(first.id());
        assertThat(found(work -> stores().orders().findBySignal(work, joined.alarmId())))
                .contains(first.id());
        UUID call = Optional.ofNullable(joined.callId()).orElseThrow();
        assertThat(found(work -> stores().orders().findByCall(work, call))).contains(first.id());
        assertThat(found(work -> stores().orders().findByCall(work, UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void whatNeverWasIsAbsent() {
        assertThatThrownBy(() -> load(new WorkOrderId(UUID.randomUUID()))).isInstanceOf(Absent.class);
        assertThat(found(work -> stores().orders().findByOffer(work, new OfferId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(found(work -> stores().orders().findByAssignment(work, new AssignmentId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void liveAssignmentsAreCountedPerWorker() {
        Docket offered = save(Offering.wave(open(incident(elder())), card(1), THREE, IDS, NOW));
        Offer only = offered.offers().getFirst();
        WorkerId id = only.terms().workerId();
        assertThat(number(work -> stores().workers().lockAndCountBusy(work, id, NOW, NOW.plusSeconds(60))))
                .isZero();
        Docket bound =
                save(Answering.accept(offered, only, worker(only), 0, IDS, NOW).change());
        assertThat(number(work -> stores().workers().lockAndCountBusy(work, id, NOW, NOW.plusSeconds(60))))
                .isEqualTo(1);
        save(Ending.cancel(bound, "FALSE_ALARM", "operator-1", NOW).change());
        assertThat(number(work -> stores().workers().lockAndCountBusy(work, id, NOW, NOW.plusSeconds(60))))
                .isZero();
    }

    @Test
    void anOrderNobodyLooksAtIsStalled() {
        Docket watched = save(Offering.wave(open(incident(elder())), card(1), THREE, IDS, nowOf()));
        Docket forgotten = open(incident(elder()));
        List<WorkOrderId> stalled = run(work -> stores().orders().listStalled(work, 1000));
        assertThat(stalled)
                .contains(forgotten.order().id())
                .doesNotContain(watched.order().id());
    }

    @Test
    void whatAClockSetBackLeftFarAheadIsStalledAScheduledVisitIsNot() {
        Instant ahead = nowOf().plus(Duration.ofDays(30));
        Docket offered = save(Offering.wave(open(incident(elder())), card(1), THREE, IDS, ahead));
        Docket unserved = save(Offering.wave(open(incident(elder())), card(0), THREE, IDS, ahead));
        ServiceOrder wanted = serviceOrder(ahead);
        Instant now = nowOf();
        assertThat(yes(work -> stores().orders().open(work, Opening.serviceOrder(wanted, Duration.ofSeconds(2), now))))
                .isTrue();
        Docket scheduled = save(Holding.silence(load(wanted.id()), WAITING, now));
        List<WorkOrderId> stalled = run(work -> stores().orders().listStalled(work, 1000));
        assertThat(stalled)
                .contains(offered.order().id(), unserved.order().id())
                .doesNotContain(scheduled.order().id());
    }
}
