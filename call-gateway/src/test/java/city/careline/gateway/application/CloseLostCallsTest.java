package city.careline.gateway.application;

import static city.careline.gateway.domain.CallSamples.after;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.gateway.domain.Arrival.Path;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.CallSamples;
import city.careline.gateway.domain.CallSignal;
import city.careline.gateway.domain.GatewayEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CloseLostCallsTest {
    private final Gateway gateway = new Gateway();
    private final FollowCalls follow = gateway.followCalls();
    private final CloseLostCalls close = new CloseLostCalls(gateway.journal, follow, gateway);

    private void press(String... ids) {
        follow.handle(new SignalBatch(
                Stream.of(ids)
                        .<CallSignal>map(id -> new CallSignal.Arrived(id, id, CallKind.SERVICE, null, after(0)))
                        .toList(),
                Path.RECORD,
                null));
    }

    @Test
    void endsTheCallsThatThePbxNoLongerHas() {
        press("here", "lost");
        gateway.clock(CallSamples.ARRIVED.plus(Duration.ofMinutes(1)));
        assertThat(close.handle(Set.of("here"))).isEqualTo(1);
        assertThat(gateway.counted.getLast()).isInstanceOf(GatewayEvent.CallAbandoned.class);
        assertThat(close.handle(Set.of("here"))).isZero();
    }

    @Test
    void leavesYoungCallsToTheRecord() {
        press("young");
        gateway.clock(CallSamples.ARRIVED.plus(Duration.ofSeconds(9)));
        assertThat(close.handle(Set.of())).isZero();
        assertThat(gateway.journal.listCalls(CallSamples.ARRIVED)).hasSize(1);
        assertThat(List.copyOf(gateway.counted)).hasSize(1);
    }
}
