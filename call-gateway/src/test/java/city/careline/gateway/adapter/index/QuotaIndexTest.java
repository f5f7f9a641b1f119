package city.careline.gateway.adapter.index;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.gateway.application.Quotas.Balance;
import city.careline.runtime.event.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class QuotaIndexTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final UUID ELDER = Ids.derived("elder");
    private final QuotaIndex index = new QuotaIndex(InstantSource.fixed(Instant.parse("2026-11-21T09:00:00Z")));

    private void put(String entitlement, YearMonth month, long left, long version) {
        index.put(new Balance(Ids.derived(entitlement), ELDER, month, left, version));
    }

    @Test
    void L36_addsUpAllEntitlementsOfTheMonth() {
        put("a", NOVEMBER, 4_500, 1);
        put("b", NOVEMBER, 1_000, 1);
        put("c", NOVEMBER.plusMonths(1), 9_999, 1);
        assertThat(index.leftFen(List.of(ELDER, Ids.derived("nobody")), NOVEMBER))
                .isEqualTo(Map.of(ELDER, 5_500L));
    }

    @Test
    void countsEachEntitlementOfAMonthOnce() {
        put("a", NOVEMBER, 4_500, 1);
        put("a", NOVEMBER, 3_000, 2);
        put("a", NOVEMBER, 4_500, 1);
        put("b", NOVEMBER, 0, 1);
        put("c", NOVEMBER.plusMonths(1), 9_999, 1);
        assertThat(index.known(NOVEMBER)).isEqualTo(2);
        assertThat(index.known(NOVEMBER.plusMonths(2))).isZero();
    }

    @Test
    void countsNoLongerWhatIsNoLongerKept() {
        var now = new AtomicReference<>(Instant.parse("2026-11-21T09:00:00Z"));
        var moving = new QuotaIndex(now::get);
        moving.put(new Balance(Ids.derived("a"), ELDER, NOVEMBER, 4_500, 1));
        now.set(Instant.parse("2027-01-02T09:00:00Z"));
        moving.put(new Balance(Ids.derived("b"), ELDER, NOVEMBER.plusMonths(2), 4_500, 1));
        assertThat(moving.known(NOVEMBER)).isZero();
        assertThat(moving.known(NOVEMBER.plusMonths(2))).isEqualTo(1);
    }

    @Test
    void anOlderStateIsPassedOver() {
        put("a", NOVEMBER, 3_000, 2);
        put("a", NOVEMBER, 4_500, 1);
        assertThat(index.leftFen(List.of(ELDER), NOVEMBER)).containsValue(3_000L);
    }

    @Test
    void monthsLongPastAreNotKept() {
        put("a", NOVEMBER.minusMonths(2), 4_500, 1);
        assertThat(index.leftFen(List.of(ELDER), NOVEMBER.minusMonths(2))).isEmpty();
        assertThat(index.known(NOVEMBER.minusMonths(2))).isZero();
    }
}
