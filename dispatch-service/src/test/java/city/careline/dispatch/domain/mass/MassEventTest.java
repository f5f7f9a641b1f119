package city.careline.dispatch.domain.mass;

import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.ORIGIN;
import static city.careline.dispatch.Samples.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.MassEventId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a mass event goes on and ends. */
class MassEventTest {
    private final MassEvent heat = MassEvent.begun(
            new MassEventId(UUID.randomUUID()),
            MassEvent.Kind.HEAT,
            REGION,
            Set.of(),
            Set.of(),
            "高温红色预警",
            "supervisor-1",
            ORIGIN,
            NOW);

    @Test
    void goesOnFromTheLastElderLookedAt() {
        var last = new ElderId(UUID.randomUUID());

        MassEvent after = heat.after(last, 5, 2).after(null, 0, 0);

        assertThat(heat.after(last, 5, 2).state()).isEqualTo(MassEvent.State.OPENING);
        assertThat(after.state()).isEqualTo(MassEvent.State.OPENED);
        assertThat(after.cursor()).isEqualTo(last);
        assertThat(after.opened()).isEqualTo(5);
        assertThat(after.joined()).isEqualTo(2);
    }

    @Test
    void endedTwiceItWasEndedTheFirstTime() {
        MassEvent ended = heat.end("supervisor-1", NOW);

        assertThat(heat.isOver()).isFalse();
        assertThat(ended.isOver()).isTrue();
        assertThat(ended.end("supervisor-2", NOW.plusSeconds(9))).isEqualTo(ended);
        assertThat(ended.done().isOver()).isTrue();
        assertThat(ended.done().endedBy()).isEqualTo("supervisor-1");
    }
}
