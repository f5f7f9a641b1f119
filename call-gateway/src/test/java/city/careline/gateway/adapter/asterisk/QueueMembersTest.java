package city.careline.gateway.adapter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.gateway.domain.PhoneState;
import city.careline.gateway.domain.SeatId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueMembersTest {
    private static final SeatId SEAT = new SeatId("8001");
    private final QueueMembers members = new QueueMembers();

    @ParameterizedTest
    @CsvSource({
        "1, true, false, false",
        "2, true, false, true",
        "3, true, false, true",
        "4, false, false, false",
        "5, false, false, false",
        "6, true, true, false",
        "8, true, false, true"
    })
    void L09_readsADeviceState(int status, boolean registered, boolean ringing, boolean inCall) {
        assertThat(members.told(SEAT, "service", status, false))
                .isEqualTo(new PhoneState(registered, ringing, inCall, false));
    }

    @Test
    void aPhoneIsPausedWhileAnyQueuePassesItOver() {
        assertThat(members.told(SEAT, "service", 1, true).paused()).isTrue();
        assertThat(members.told(SEAT, "emergency", 1, false).paused()).isTrue();
        assertThat(members.told(SEAT, "service", 1, false).paused()).isFalse();
    }
}
