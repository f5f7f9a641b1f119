package city.careline.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.mass.MassEvent;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.OrderState;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many elders are looked after at once, no home twice, and everything can be stopped. */
class SweepMassEventsTest {
    private static final Viewer CITY = new Viewer("city-1", false, "9901", null, null);

    private final Hall hall = new Hall();
    private final MassEventsInMemory events = new MassEventsInMemory(hall.stores);
    private final StartMassEvent start = new StartMassEvent(hall.stores, events);
    private final EndMassEvent end = new EndMassEvent(hall.stores, events);
    private final TellMassEvent tell = new TellMassEvent(hall.stores, events);
    private final SweepMassEvents sweep = new SweepMassEvents(hall.stores, events, hall.stores, hall.stores);

    @Test
    void H22_everyElderOfTheRegionHasOneCheckThatWaitsInThePool() {
        for (int i = 0; i < 450; i++) {
            events.lives(elder(Risk.HIGH, UUID.randomUUID()));
        }
        MassEventId heat = begin(Set.of());

        sweepAll();

        assertThat(checks()).hasSize(450).allMatch(check -> check.order().state() == OrderState.WAITING);
        assertThat(hall.stores.heard(DispatchEvent.CheckOpened.class)).hasSize(450);
        var progress = hall.await(tell.handle(heat, CITY));
        assertThat(progress.event().state()).isEqualTo(MassEvent.State.OPENED);
        assertThat(progress.event().opened()).isEqualTo(450);
        assertThat(progress.checks()).containsEntry(OrderState.WAITING, 450);
    }

    @Test
    void H22_aHomeIsVisitedOnceHoweverManyLiveThereAndNotWhenSomebodyIsOnTheWay() {
        UUID together = UUID.randomUUID();
        events.lives(elder(Risk.HIGH, together));
        events.lives(elder(Risk.KEY, together));
        Elder inNeed = events.lives(hall.known(elder(Risk.HIGH, UUID.randomUUID())));
        hall.opened(hall.alarm(inNeed));
        MassEventId heat = begin(Set.of());

        sweepAll();

        assertThat(checks()).hasSize(1);
        assertThat(hall.await(tell.handle(heat, CITY)).event().joined()).isEqualTo(2);
    }

    @Test
    void H22_onlyTheRisksAskedFor() {
        events.lives(elder(Risk.GENERAL, UUID.randomUUID()));
        events.lives(elder(Risk.HIGH, null));
        begin(Set.of(Risk.HIGH, Risk.KEY));

        sweepAll();

        assertThat(checks()).hasSize(1);
    }

    @Test
    void H22_endedWhatStillWaitsIsCancelledAndWhoIsOnTheWayGoesOn() {
        hall.worker(100);
        Elder first = events.lives(hall.known(elder(Risk.HIGH, UUID.randomUUID())));
        MassEventId heat = begin(Set.of());
        sweepAll();
        events.lives(elder(Risk.HIGH, UUID.randomUUID()));
        Docket onTheWay = checks().getFirst();
        hall.await(hall.stores.run(
                work -> hall.offerWaiting.handle(work, onTheWay.order().id())));
        var offer = hall.stores.openOffer(onTheWay.order().id(), 0);
        hall.await(hall.acceptOffer.handle(offer.id(), hall.self(offer)));
        MassEventId cold = begin(Set.of());
        sweepAll();

        hall.await(end.handle(heat, CITY));
        hall.await(end.handle(cold, CITY));
        hall.await(end.handle(cold, CITY));
        sweepAll();

        assertThat(first.householdId()).isNotNull();
        assertThat(checks())
                .extracting(check -> check.order().state())
                .containsExactlyInAnyOrder(OrderState.ASSIGNED, OrderState.CANCELLED);
        assertThat(hall.await(tell.handle(cold, CITY)).event().state()).isEqualTo(MassEvent.State.ENDED);
    }

    @Test
    void nobodyBeginsOrSeesOneOutsideHisRegion() {
        MassEventId heat = begin(Set.of());
        var elsewhere = new Viewer("county-1", false, "9902", null, null);

        assertThat(hall.await(start.handle(wish(Set.of()), elsewhere)))
                .isInstanceOf(StartMassEvent.Outcome.OutsideScope.class);
        assertThatThrownBy(() -> hall.await(tell.handle(heat, elsewhere))).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> hall.await(end.handle(heat, elsewhere))).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> hall.await(tell.handle(new MassEventId(UUID.randomUUID()), CITY)))
                .isInstanceOf(Absent.class);
    }

    private MassEventId begin(Set<Risk> risks) {
        var started = (StartMassEvent.Outcome.Started) hall.await(start.handle(wish(risks), CITY));
        return started.id();
    }

    private static StartMassEvent.Wish wish(Set<Risk> risks) {
        return new StartMassEvent.Wish(
                MassEvent.Kind.HEAT, new RegionCode("990101000000"), risks, Set.of(), "高温红色预警", Samples.ORIGIN);
    }

    private void sweepAll() {
        int idle = 0;
        while (idle < 2) {
            idle = hall.await(sweep.handle()) == 0 ? idle + 1 : 0;
        }
    }

    private List<Docket> checks() {
        return hall.stores.dockets().stream()
                .filter(docket -> docket.order().kind() == Kind.WELFARE_CHECK)
                .toList();
    }

    private static Elder elder(Risk risk, @Nullable UUID household) {
        return new Elder(new ElderId(UUID.randomUUID()), household, Samples.HOME, risk, true, Set.of(), null, 1);
    }
}
