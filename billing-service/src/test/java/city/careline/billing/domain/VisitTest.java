package city.careline.billing.domain;

import static city.careline.billing.domain.Samples.NOON;
import static city.careline.billing.domain.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTest {
    private static final Order ORDER = Samples.order(id(10), id(2));
    private static final Elder ELDER = Samples.elder(id(2));

    private static Evidence.Complete proof(Visit visit) {
        assertThat(visit.evidence()).isInstanceOf(Evidence.Complete.class);
        return (Evidence.Complete) visit.evidence();
    }

    @Test
    void N13_allSixElementsAreEvidence() {
        Evidence.Complete proof = proof(Samples.visit(id(20), ORDER, id(30), 45));

        assertThat(proof.contradiction(ORDER, ELDER)).isEmpty();
        assertThat(proof.chargeableMinutes(ORDER)).isEqualTo(45);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void N13_aMissingElementIsNone(int missing) {
        var visit = new Visit(
                id(20),
                id(10),
                or(missing, 0, "BATH_HELP"),
                or(missing, 1, id(2)),
                or(missing, 2, NOON),
                or(missing, 3, NOON.plusSeconds(600)),
                or(missing, 4, "990101001001"),
                true,
                or(missing, 5, id(30)),
                or(missing, 6, id(40)),
                10,
                "o");

        assertThat(visit.evidence()).isEqualTo(new Evidence.Lacking(ReviewReason.ELEMENT_MISSING));
    }

    private static <T> @Nullable T or(int missing, int number, T value) {
        return missing == number ? null : value;
    }

    @Test
    void F1_minutesBeyondTheClockAreNoEvidence() {
        assertThat(clocked(NOON.plusSeconds(3_600), 61)).isEqualTo(ReviewReason.CLOCK_CONTRADICTS);
        assertThat(clocked(NOON.plusSeconds(3_600), -1)).isEqualTo(ReviewReason.CLOCK_CONTRADICTS);
        assertThat(clocked(NOON.minusSeconds(30), 0)).isEqualTo(ReviewReason.CLOCK_CONTRADICTS);
    }

    private static ReviewReason clocked(Instant checkedOutAt, int minutes) {
        var visit = new Visit(
                id(20),
                id(10),
                "BATH_HELP",
                id(2),
                NOON,
                checkedOutAt,
                "990101001001",
                true,
                id(30),
                id(40),
                minutes,
                "o");
        assertThat(visit.evidence()).isInstanceOf(Evidence.Lacking.class);
        return ((Evidence.Lacking) visit.evidence()).reason();
    }

    @Test
    void F1_neverMoreThanClockedAndNeverMoreThanOrdered() {
        assertThat(proof(Samples.visit(id(20), ORDER, id(30), 59)).chargeableMinutes(ORDER))
                .isEqualTo(59);
        assertThat(proof(Samples.visit(id(20), ORDER, id(30), 90)).chargeableMinutes(ORDER))
                .isEqualTo(60);
    }

    @Test
    void aVisitToSomebodyElseOrForSomethingElseContradictsTheOrder() {
        UUID other = id(3);
        var item = new Order(id(10), id(2), "MEAL", 60, null, NOON, "o");

        assertThat(proof(Samples.visit(id(20), Samples.order(id(10), other), id(30), 60))
                        .contradiction(ORDER, ELDER))
                .contains(ReviewReason.ORDER_CONTRADICTS);
        assertThat(proof(Samples.visit(id(20), ORDER, id(30), 60)).contradiction(item, ELDER))
                .contains(ReviewReason.ORDER_CONTRADICTS);
    }

    @Test
    void N13_aVisitAfterDeathIsNotPaid() {
        var died = Samples.elder(id(2), LifeState.DECEASED, LocalDate.of(2026, 11, 9));

        assertThat(proof(Samples.visit(id(20), ORDER, id(30), 60)).contradiction(ORDER, died))
                .contains(ReviewReason.AFTER_DEATH);
    }

    @Test
    void onlySomeDoubtsMayBeOverruled() {
        assertThat(ReviewReason.LOCATION_NOT_MATCHED.isAcceptable()).isTrue();
        assertThat(ReviewReason.AFTER_DEATH.isAcceptable()).isFalse();
        assertThat(ReviewReason.ELEMENT_MISSING.isAcceptable()).isFalse();
    }
}
