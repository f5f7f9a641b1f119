package city.careline.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.careline.gateway.domain.SeatDecision.ElsewhereSignedOn;
import city.careline.gateway.domain.SeatDecision.Left;
import city.careline.gateway.domain.SeatDecision.NobodyThere;
import city.careline.gateway.domain.SeatDecision.Occupied;
import city.careline.gateway.domain.SeatDecision.Taken;
import city.careline.runtime.event.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeatDecisionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Duration WRAP_UP = Duration.ofSeconds(10);
    private static final SeatId SEAT = new SeatId("8001");
    private static final SeatId OTHER = new SeatId("8002");
    private static final UUID ID = Ids.derived("session");
    private static final SeatSession MINE = SeatSession.open(ID, SEAT, "operator-1", NOW);

    private static SeatDecision signOn(List<SeatSession> open, SeatId seat, String operator) {
        return SeatDecision.signOn(open, seat, operator, ID, NOW);
    }

    private static SeatDecision become(List<SeatSession> open, String operator, SeatState next) {
        return SeatDecision.become(open, SEAT, operator, next, LATER, WRAP_UP);
    }

    @Test
    void L09_anOperatorWhoSignsOnIsReady() {
        assertThat(signOn(List.of(), SEAT, "operator-1")).isEqualTo(new Taken(MINE));
        assertThat(MINE.state()).isEqualTo(SeatState.READY);
    }

    @Test
    void signingOnAgainChangesNothing() {
        assertThat(SeatDecision.signOn(List.of(MINE), SEAT, "operator-1", Ids.derived("new"), LATER))
                .isEqualTo(new Taken(MINE));
    }

    @Test
    void oneOperatorPerSeatAndOneSeatPerOperator() {
        assertThat(signOn(List.of(MINE), SEAT, "operator-2")).isEqualTo(new Occupied());
        assertThat(signOn(List.of(MINE), OTHER, "operator-1")).isEqualTo(new ElsewhereSignedOn(SEAT));
        assertThat(signOn(List.of(MINE), OTHER, "operator-2")).isInstanceOf(Taken.class);
    }

    @Test
    void onlyTheOperatorOrASupervisorSignsOff() {
        assertThat(SeatDecision.signOff(List.of(MINE), SEAT, "operator-1", false))
                .isEqualTo(new Left(MINE));
        assertThat(SeatDecision.signOff(List.of(MINE), SEAT, "boss", true)).isEqualTo(new Left(MINE));
        assertThat(SeatDecision.signOff(List.of(MINE), SEAT, "operator-2", false))
                .isEqualTo(new Occupied());
        assertThat(SeatDecision.signOff(List.of(MINE), OTHER, "operator-2", false))
                .isEqualTo(new Left(null));
    }

    @Test
    void wrapUpEndsByItselfAndOtherStatesDoNot() {
        assertThat(become(List.of(MINE), "operator-1", SeatState.WRAP_UP))
                .isEqualTo(new Taken(
                        new SeatSession(ID, SEAT, "operator-1", SeatState.WRAP_UP, LATER, NOW, LATER.plus(WRAP_UP))));
        assertThat(become(List.of(MINE), "operator-1", SeatState.BUSY))
                .isEqualTo(new Taken(new SeatSession(ID, SEAT, "operator-1", SeatState.BUSY, LATER, NOW, null)));
        assertThat(become(List.of(MINE), "operator-1", SeatState.READY)).isEqualTo(new Taken(MINE));
    }

    @Test
    void nobodyChangesTheStateOfAnEmptyOrForeignSeat() {
        assertThat(become(List.of(), "operator-1", SeatState.BUSY)).isEqualTo(new NobodyThere());
        assertThat(become(List.of(MINE), "operator-2", SeatState.BUSY)).isEqualTo(new Occupied());
    }

    @ParameterizedTest
    @CsvSource({"READY, false, false", "WRAP_UP, false, true", "BUSY, true, true"})
    void L06_onlyAnOperatorWhoIsAwayIsPassedOverByEmergencies(SeatState state, boolean emergency, boolean service) {
        assertThat(QueuePause.of(state)).isEqualTo(new QueuePause(emergency, service));
    }

    @Test
    void L06_anEmptySeatStillRingsForEmergencies() {
        assertThat(QueuePause.of(null)).isEqualTo(new QueuePause(false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "8001x", "1234567", "80 1"})
    void aSeatIsThreeToSixDigits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SeatId(text));
    }
}
