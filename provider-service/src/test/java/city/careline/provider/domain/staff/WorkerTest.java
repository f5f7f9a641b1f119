package city.careline.provider.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final Certificate CARE = new Certificate("CARE_WORKER", "YS-1", NOW.plusSeconds(60));
    private static final Certificate FIRE = new Certificate("FIRE_SAFETY", "YS-2", NOW.plusSeconds(120));
    private static final Item BATH = new Item(
            "BATH_HELP",
            "上门助浴",
            "BATH",
            Unit.HOUR,
            false,
            true,
            30,
            120,
            List.of("CARE_WORKER"),
            false,
            List.of(),
            List.of(),
            1);
    private static final Worker WORKER = Worker.hired(
            new WorkerId(new UUID(0, 1)),
            new ProviderId(new UUID(0, 2)),
            new PersonName("演示员"),
            new Phone("10030000001"),
            new Duties(true, null, List.of("BATH_HELP", "BATH_HELP"), 1, 0),
            List.of(CARE, FIRE));

    @Test
    void L21_aCertificateIsNoLongerValidAtTheInstantItExpires() {
        assertThat(CARE.isValidAt(CARE.validUntil().minusNanos(1))).isTrue();
        assertThat(CARE.isValidAt(CARE.validUntil())).isFalse();
        assertThat(WORKER.certificatesAt(CARE.validUntil())).containsExactly(FIRE);
    }

    @Test
    void L21_withoutAValidCertificateAnItemCannotBeServed() {
        assertThat(WORKER.missingFor(BATH, NOW)).isEmpty();
        assertThat(WORKER.missingFor(BATH, CARE.validUntil())).containsExactly("CARE_WORKER");
    }

    @Test
    void G20_withoutFireSafetyTrainingNoItemCanBeServed() {
        Worker untrained = Worker.hired(
                WORKER.id(), WORKER.providerId(), WORKER.name(), WORKER.phone(), WORKER.duties(), List.of(CARE));
        assertThat(untrained.missingFor(BATH, NOW)).containsExactly("FIRE_SAFETY");
    }

    @Test
    void L21_theSamePaperAgainRenewsItsExpiry() {
        var renewed = new Certificate("CARE_WORKER", "YS-1", NOW.plusSeconds(600));
        Worker worker = WORKER.with(renewed);
        assertThat(worker.certificates()).containsExactlyInAnyOrder(FIRE, renewed);
        assertThat(worker.version()).isEqualTo(2);
    }

    @Test
    void L21_anotherPaperOfTheSameKindStandsBesideTheFirst() {
        assertThat(WORKER.with(new Certificate("CARE_WORKER", "YS-9", NOW)).certificates())
                .hasSize(3);
        assertThat(WORKER.with(new Certificate("FIRST_AID", "YS-1", NOW)).certificates())
                .hasSize(3);
    }

    @Test
    void L24_shiftsAreKeptInOrder() {
        Worker worker = rostered(WORKER.roster(List.of(shift(10, 12), shift(2, 4)), NOW));
        assertThat(worker.shifts()).containsExactly(shift(2, 4), shift(10, 12));
        assertThat(worker.version()).isEqualTo(2);
    }

    @Test
    void L24_anOverlapWithAShiftOnFileIsRefused() {
        Worker worker = rostered(WORKER.roster(List.of(shift(2, 4)), NOW));
        assertThat(worker.roster(List.of(shift(6, 8), shift(3, 5)), NOW))
                .isEqualTo(new Rostering.Overlapping(shift(3, 5), shift(2, 4)));
    }

    @Test
    void L24_anOverlapAmongTheNewShiftsIsRefused() {
        assertThat(WORKER.roster(List.of(shift(2, 4), shift(3, 5)), NOW))
                .isEqualTo(new Rostering.Overlapping(shift(3, 5), shift(2, 4)));
    }

    @Test
    void L24_aShiftThatIsOverIsRefusedAndOneThatIsRunningIsNot() {
        assertThat(WORKER.roster(List.of(shift(-2, 0)), NOW)).isEqualTo(new Rostering.Over(shift(-2, 0)));
        assertThat(WORKER.roster(List.of(shift(-2, 1)), NOW)).isInstanceOf(Rostering.Rostered.class);
    }

    @Test
    void shiftsThatAreOverAreNoLongerShown() {
        Worker worker = rostered(WORKER.roster(List.of(shift(0, 2), shift(2, 4)), NOW));
        assertThat(worker.shiftsAt(shift(0, 2).to())).containsExactly(shift(2, 4));
    }

    @Test
    void dutiesNameEachItemOnce() {
        assertThat(WORKER.duties().itemCodes()).containsExactly("BATH_HELP");
        Worker gone = WORKER.with(new Duties(false, null, List.of(), 1, 0));
        assertThat(gone.duties().active()).isFalse();
        assertThat(gone.version()).isEqualTo(2);
    }

    @Test
    void personalDataStaysOutOfLogs() {
        assertThat(WORKER).asString().doesNotContain("演示员", "10030000001", "YS-1");
    }

    private static Worker rostered(Rostering rostering) {
        assertThat(rostering).isInstanceOf(Rostering.Rostered.class);
        return ((Rostering.Rostered) rostering).worker();
    }

    private static Shift shift(int from, int to) {
        return new Shift(NOW.plus(Duration.ofHours(from)), NOW.plus(Duration.ofHours(to)));
    }
}
