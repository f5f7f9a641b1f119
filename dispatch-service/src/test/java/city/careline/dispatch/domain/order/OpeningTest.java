package city.careline.dispatch.domain.order;

import static city.careline.dispatch.Samples.AT_ONCE;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.WAITING;
import static city.careline.dispatch.Samples.elder;
import static city.careline.dispatch.Samples.incident;
import static city.careline.dispatch.Samples.offered;
import static city.careline.dispatch.Samples.serviceOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpeningTest {
    @Test
    void L06_anIncidentOfHighRiskIsReleasedAtOnce() {
        var opened = Opening.incident(incident(elder()), false, AT_ONCE, NOW);
        assertThat(opened.after().order().state()).isEqualTo(OrderState.OFFERING);
        assertThat(opened.after().needsWave()).isTrue();
        assertThat(opened.deadlines()).isEmpty();
        assertThat(opened.before()).isNull();
        assertThat(opened.events())
                .hasExactlyElementsOfTypes(DispatchEvent.IncidentOpened.class, DispatchEvent.Released.class);
    }

    @Test
    void anIncidentMayWaitForTheSeatButNotForEver() {
        var incident = incident(elder());
        var opened = Opening.incident(incident, false, WAITING, NOW);
        assertThat(opened.after().order().state()).isEqualTo(OrderState.AWAITING_RELEASE);
        assertThat(opened.deadlines())
                .containsExactly(
                        new Deadline(incident.id(), Deadline.Matter.RELEASE, 0, NOW.plus(Duration.ofSeconds(20))));
        var released = Releasing.byTimeout(opened.after(), NOW.plusSeconds(20));
        assertThat(released.after().needsWave()).isTrue();
        assertThat(Releasing.byTimeout(released.after(), NOW).isNothing())
                .as("a doubled deadline does nothing")
                .isTrue();
    }

    @Test
    void aCallerWhoIsGoneIsNotWaitedFor() {
        var opened = Opening.incident(incident(elder()), true, WAITING, NOW);
        assertThat(opened.after().needsWave()).isTrue();
        assertThat(opened.events())
                .last()
                .isEqualTo(new DispatchEvent.Released(opened.after().order().id(), ReleaseCause.UNANSWERED, NOW));
    }

    @Test
    void aFurtherSignalPostponesNothing() {
        var docket = offered(3);
        var joined = Opening.joined(docket, new Signal(UUID.randomUUID(), null, NOW), NOW.plusSeconds(5));
        assertThat(joined.after()).isEqualTo(docket);
        assertThat(joined.deadlines()).isEmpty();
        assertThat(joined.isNothing()).isFalse();
    }

    @Test
    void aServiceOrderAsksForItsHold() {
        var order = serviceOrder(NOW);
        var placed = Opening.serviceOrder(order, Duration.ofSeconds(2), NOW);
        assertThat(placed.after().order().state()).isEqualTo(OrderState.AWAITING_HOLD);
        assertThat(placed.deadlines())
                .containsExactly(new Deadline(order.id(), Deadline.Matter.HOLD, 0, NOW.plusSeconds(2)));
        assertThat(placed.events()).hasExactlyElementsOfTypes(DispatchEvent.ServiceOrderPlaced.class);
    }

    @Test
    void eachKindSaysWhatItNeedsAndWhen() {
        var check = new WelfareCheck(incident(elder()).header());
        assertThat(check.itemCode()).isEqualTo(WorkOrder.URGENT_HELP);
        assertThat(check.wantedAt(NOW)).isEqualTo(NOW);
        assertThat(check.kind().name()).isEqualTo("WELFARE_CHECK");
        assertThat(check.with(check.header().in(OrderState.OFFERING)).state()).isEqualTo(OrderState.OFFERING);
        var later = serviceOrder(NOW.plusSeconds(90));
        assertThat(later.wantedAt(NOW)).isEqualTo(NOW.plusSeconds(90));
        assertThat(later.wantedAt(NOW.plusSeconds(100))).isEqualTo(NOW.plusSeconds(100));
        assertThat(later.itemCode()).isEqualTo("BATH_HELP");
        assertThat(incident(null).header().elder()).isNull();
    }
}
