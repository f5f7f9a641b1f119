package city.careline.dispatch.domain.order;

import static city.careline.dispatch.Samples.AT_ONCE;
import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.THREE;
import static city.careline.dispatch.Samples.card;
import static city.careline.dispatch.Samples.released;
import static city.careline.dispatch.Samples.serviceOrder;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldingTest {
    private static final UUID HOLD = UUID.randomUUID();
    private static final HoldNews GRANTED = new HoldNews.Granted(HOLD, 6_000, 500);
    private static final HoldNews REFUSED = new HoldNews.Refused("NO_PRICE");

    private static Docket placed() {
        return Opening.serviceOrder(serviceOrder(NOW), Duration.ofSeconds(2), NOW)
                .after();
    }

    private static Hold hold(Docket docket) {
        return ((ServiceOrder) docket.order()).hold();
    }

    @Test
    void G04_aGrantSendsTheOrderOn() {
        var change = Holding.heard(placed(), GRANTED, AT_ONCE, false, NOW);
        assertThat(change.after().needsWave()).isTrue();
        assertThat(hold(change.after())).isEqualTo(new Hold(Hold.State.GRANTED, HOLD, 6_000, 500, 0, 0, null));
    }

    @Test
    void aRefusalEndsTheOrder() {
        var change = Holding.heard(placed(), REFUSED, AT_ONCE, false, NOW);
        assertThat(change.after().order().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(change.after().order().header().outcome()).isEqualTo(Holding.HOLD_REFUSED);
        assertThat(hold(change.after()).reason()).isEqualTo("NO_PRICE");
    }

    @Test
    void silenceLetsTheOrderGoOnWithTheHoldPending() {
        var change = Holding.silence(placed(), AT_ONCE, NOW.plusSeconds(2));
        assertThat(change.after().needsWave()).isTrue();
        assertThat(hold(change.after()).state()).isEqualTo(Hold.State.PENDING);
        assertThat(Holding.silence(change.after(), AT_ONCE, NOW.plusSeconds(3)).isNothing())
                .isTrue();
        var late = Holding.heard(change.after(), GRANTED, AT_ONCE, false, NOW.plusSeconds(4));
        assertThat(hold(late.after()).state()).isEqualTo(Hold.State.GRANTED);
        assertThat(late.after().order().state()).isEqualTo(OrderState.OFFERING);
    }

    @Test
    void aLateRefusalEndsWhatHasNotBegun() {
        var pending = Holding.silence(placed(), AT_ONCE, NOW.plusSeconds(2)).after();
        var offered =
                Offering.wave(pending, card(1), THREE, IDS, NOW.plusSeconds(2)).after();
        assertThat(Holding.heard(offered, REFUSED, AT_ONCE, false, NOW)
                        .after()
                        .order()
                        .state())
                .isEqualTo(OrderState.CANCELLED);
        Docket visiting = visiting(offered);
        var noted = Holding.heard(visiting, REFUSED, AT_ONCE, false, NOW);
        assertThat(noted.after().order().state()).isEqualTo(OrderState.ASSIGNED);
        assertThat(hold(noted.after()).state()).isEqualTo(Hold.State.REFUSED);
        Docket cancelled = Ending.cancel(offered, "ELDER_CANCELLED", "operator-1", NOW)
                .change()
                .after();
        assertThat(Holding.heard(cancelled, REFUSED, AT_ONCE, false, NOW).events())
                .hasSize(1);
    }

    @Test
    void captureAndReleaseAreNoted() {
        var granted = Holding.heard(placed(), GRANTED, AT_ONCE, false, NOW).after();
        var captured = Holding.heard(granted, new HoldNews.Captured(HOLD, 4_000, 2_000, 0), AT_ONCE, false, NOW);
        assertThat(hold(captured.after())).isEqualTo(new Hold(Hold.State.CAPTURED, HOLD, 6_000, 0, 4_000, 2_000, null));
        var given = Holding.heard(granted, new HoldNews.Released(HOLD, 6_000), AT_ONCE, false, NOW);
        assertThat(hold(given.after())).isEqualTo(new Hold(Hold.State.RELEASED, HOLD, 6_000, 500, 0, 6_000, null));
    }

    @Test
    void anIncidentNeedsNoHold() {
        assertThat(Holding.heard(released(), GRANTED, AT_ONCE, false, NOW).isNothing())
                .isTrue();
        assertThat(Holding.silence(released(), AT_ONCE, NOW).isNothing()).isTrue();
    }

    private static Docket visiting(Docket offered) {
        Offer only = offered.offers().getFirst();
        Docket docket = Answering.accept(offered, only, worker(only), 0, IDS, NOW)
                .change()
                .after();
        for (VisitReport report : java.util.List.of(
                new VisitReport.EnRoute(), new VisitReport.Arrival(), new VisitReport.CheckIn(HOME.point()))) {
            Assignment assignment = docket.assignments().getFirst();
            docket = Visiting.report(docket, assignment, worker(only), report, 300, IDS, NOW)
                    .change()
                    .after();
        }
        return docket;
    }
}
