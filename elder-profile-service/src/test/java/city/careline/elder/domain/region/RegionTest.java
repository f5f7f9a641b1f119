package city.careline.elder.domain.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegionTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);
    private final Region region = Region.of(new RegionCode("990102001001"), "一社区", FIRST);

    @Test
    void isActiveUntilItIsWithdrawn() {
        Region withdrawn = region.with("一社区", false, LATER);

        assertThat(region.isActive()).isTrue();
        assertThat(withdrawn.isActive()).isFalse();
        assertThat(withdrawn.validTo()).isEqualTo(LATER);
        assertThat(withdrawn.version()).isEqualTo(2);
    }

    @Test
    void keepsTheDayOfItsWithdrawal() {
        Region renamed = region.with("一社区", false, LATER).with("旧一社区", false, LATER.plusDays(9));

        assertThat(renamed.validTo()).isEqualTo(LATER);
        assertThat(renamed.name()).isEqualTo("旧一社区");
    }

    @Test
    void canBeRestored() {
        assertThat(region.with("一社区", false, LATER).with("一社区", true, LATER).isActive())
                .isTrue();
    }
}
