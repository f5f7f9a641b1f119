package city.careline.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.gateway.application.RaiseAlarm.Outcome;
import city.careline.gateway.domain.CallSamples;
import city.careline.gateway.domain.DeviceAlarm;
import city.careline.gateway.domain.GatewayEvent;
import city.careline.gateway.domain.Identification;
import city.careline.gateway.domain.Risk;
import city.careline.runtime.event.Ids;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RaiseAlarmTest {
    private static final Outcome TAKEN = new Outcome.Taken(Ids.derived("device", "device-1", "7", "alarm"));
    private final Gateway gateway = new Gateway();
    private final RaiseAlarm raise = gateway.raiseAlarm();

    private DeviceAlarm last() {
        return ((GatewayEvent.DeviceAlarmRaised) gateway.formed.getLast()).alarm();
    }

    @Test
    void G03_anAlarmOfARegisteredDeviceNamesItsElder() {
        gateway.terminals.put(CallSamples.terminal(1));
        assertThat(raise.handle("device-1", "7", null)).isEqualTo(TAKEN);
        assertThat(last().caller().identification()).isEqualTo(Identification.ELDER);
        assertThat(last().originId()).isEqualTo(Ids.derivedOrigin("device", "device-1", "7"));
        assertThat(last().raisedAt()).isEqualTo(gateway.instant());
        assertThat(gateway.journal.waiting()).hasSize(1);
    }

    @Test
    void G03_anUnknownDeviceIsStillAnAlarmOfHighRisk() {
        raise.handle("nobodys", "7", null);
        assertThat(last().caller().identification()).isEqualTo(Identification.UNKNOWN_LINE);
        assertThat(last().caller().risk()).isEqualTo(Risk.HIGH);
    }

    @Test
    void theSameReferenceIsTheSameAlarmAndToldOnce() {
        raise.handle("device-1", "7", null);
        assertThat(raise.handle("device-1", "7", gateway.instant())).isEqualTo(TAKEN);
        assertThat(gateway.journal.waiting()).hasSize(1);
        assertThat(gateway.counted).hasSize(1);
    }

    @Test
    void aDeviceWhoseClockIsAheadPressedNow() {
        Instant ahead = gateway.instant().plus(Duration.ofDays(1));
        raise.handle("device-1", "7", ahead);
        assertThat(last().raisedAt()).isEqualTo(gateway.instant());
        Instant before = gateway.instant().minus(Duration.ofMinutes(3));
        raise.handle("device-1", "8", before);
        assertThat(last().raisedAt()).isEqualTo(before);
    }

    @Test
    void withAFailingJournalItGoesStraightToKafka() {
        gateway.journal.fail(true);
        assertThat(raise.handle("device-1", "7", null)).isEqualTo(TAKEN);
        assertThat(gateway.sentDirectly).hasSize(1);
        assertThat(gateway.counted).hasSize(1);
    }

    @Test
    void withNeitherItIsNotTaken() {
        gateway.journal.fail(true);
        gateway.kafkaAway(true);
        assertThat(raise.handle("device-1", "7", null)).isEqualTo(new Outcome.NotTaken());
        assertThat(gateway.counted).isEmpty();
    }
}
