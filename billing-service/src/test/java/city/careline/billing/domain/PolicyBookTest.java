package city.careline.billing.domain;

import static city.careline.billing.domain.Samples.CITY;
import static city.careline.billing.domain.Samples.COUNTY;
import static city.careline.billing.domain.Samples.MONTH;
import static city.careline.billing.domain.Samples.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyBookTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Elder ELDER = Samples.elder(Samples.id(1));

    @Test
    void H32_aCountyMayExceedItsParentButNotUndercutIt() {
        var book = new PolicyBook(List.of(policy(CITY, 10_000, JANUARY, null)));

        assertThat(book.undercutBy(policy(COUNTY, 10_000, JANUARY, null))).isEmpty();
        assertThat(book.undercutBy(policy(COUNTY, 12_000, JANUARY, null))).isEmpty();
        assertThat(book.undercutBy(policy(COUNTY, 9_999, JULY, null)))
                .contains(new Undercut(policy(CITY, 10_000, JANUARY, null), JULY));
    }

    @Test
    void H32_aParentThatBeginsLaterIsNotUndercutEither() {
        var book = new PolicyBook(List.of(policy(CITY, 8_000, JANUARY, JULY), policy(CITY, 10_000, JULY, null)));

        assertThat(book.undercutBy(policy(COUNTY, 9_000, JANUARY, null)))
                .hasValueSatisfying(undercut -> assertThat(undercut.on()).isEqualTo(JULY));
        assertThat(book.undercutBy(policy(COUNTY, 9_000, JANUARY, JULY))).isEmpty();
    }

    @Test
    void H32_aParentsOldValueThatHoldsAgainIsNotUndercut() {
        LocalDate august = LocalDate.of(2026, 8, 1);
        var book = new PolicyBook(List.of(policy(CITY, 10_000, JANUARY, null), policy(CITY, 5_000, JULY, august)));

        assertThat(book.undercutBy(policy(COUNTY, 6_000, JULY, august))).isEmpty();
        assertThat(book.undercutBy(policy(COUNTY, 6_000, JULY, null)))
                .hasValueSatisfying(undercut -> assertThat(undercut.on()).isEqualTo(august));
    }

    @Test
    void otherGroupsAndOtherRegionsDoNotCount() {
        var sibling = policy(new RegionCode("990102000000"), 50_000, JANUARY, null);
        var other = new QuotaPolicy("O", CITY, "TEKUN", 50_000, JANUARY, null, Fund.FISCAL);
        var book = new PolicyBook(List.of(sibling, other));

        assertThat(book.undercutBy(policy(COUNTY, 1, JANUARY, null))).isEmpty();
    }

    @Test
    void L34_theHighestOfAllGroupsAndRegionsCounts() {
        var city = policy(CITY, 10_000, JANUARY, null);
        var county = policy(COUNTY, 12_000, JANUARY, null);
        var book = new PolicyBook(List.of(city, county));

        assertThat(book.bestFor(ELDER, MONTH)).contains(county);
        assertThat(new PolicyBook(List.of(county, policy(CITY, 15_000, JULY, null))).bestFor(ELDER, MONTH))
                .as("a parent raised above its county lifts the county")
                .hasValueSatisfying(best -> assertThat(best.amountFen()).isEqualTo(15_000));
    }

    @Test
    void ofEqualAmountsTheNearerRegionPays() {
        var county = policy(COUNTY, 10_000, JANUARY, null);

        assertThat(new PolicyBook(List.of(policy(CITY, 10_000, JANUARY, null), county)).bestFor(ELDER, MONTH))
                .contains(county);
    }

    @Test
    void Q08_aLaterValueReplacesTheEarlierFromItsFirstDay() {
        var old = policy(CITY, 10_000, JANUARY, null);
        var lower = policy(CITY, 9_000, JULY, null);
        var book = new PolicyBook(List.of(old, lower));

        assertThat(book.bestFor(ELDER, YearMonth.of(2026, 6))).contains(old);
        assertThat(book.bestFor(ELDER, YearMonth.of(2026, 7))).contains(lower);
    }

    @Test
    void N15_aQuotaStopsFromTheMonthAfterDeathOrMove() {
        var book = new PolicyBook(List.of(Samples.policy()));
        var died = Samples.elder(Samples.id(1), LifeState.DECEASED, LocalDate.of(2026, 11, 1));
        var moved = Samples.elder(Samples.id(1), LifeState.MOVED_AWAY, LocalDate.of(2026, 11, 30));

        assertThat(book.bestFor(died, MONTH)).isPresent();
        assertThat(book.bestFor(died, MONTH.plusMonths(1))).isEmpty();
        assertThat(book.bestFor(moved, MONTH)).isPresent();
        assertThat(book.bestFor(moved, MONTH.plusMonths(1))).isEmpty();
    }

    @Test
    void whoJoinsAGroupDuringAMonthIsEntitledFromTheNext() {
        var joins = new Elder.Membership(Samples.GROUP, LocalDate.of(2026, 11, 2), null);
        var elder = new Elder(Samples.id(1), Samples.HOME, LifeState.LIVING, null, List.of(joins), 1);
        var book = new PolicyBook(List.of(Samples.policy()));

        assertThat(book.bestFor(elder, MONTH)).isEmpty();
        assertThat(book.bestFor(elder, MONTH.plusMonths(1))).isPresent();
    }

    @Test
    void aQuotaOfNothingIsNone() {
        assertThat(new PolicyBook(List.of(policy(CITY, 0, JANUARY, null))).bestFor(ELDER, MONTH))
                .isEmpty();
    }

    @Test
    void knowsATwin() {
        var book = new PolicyBook(List.of(Samples.policy()));

        assertThat(book.holdsTwin(policy(CITY, 1, JANUARY, null))).isTrue();
        assertThat(book.holdsTwin(policy(CITY, 1, JULY, null))).isFalse();
        assertThat(book.holdsTwin(policy(COUNTY, 1, JANUARY, null))).isFalse();
        assertThat(book.holdsTwin(new QuotaPolicy("T", CITY, "TEKUN", 1, JANUARY, null, Fund.LOTTERY)))
                .isFalse();
    }

    @Test
    void refusesWhatCanNeverBeAPolicy() {
        assertThatThrownBy(() -> policy(CITY, -1, JANUARY, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy(CITY, 1, JANUARY, JANUARY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QuotaPolicy("S", CITY, "G", 1, JANUARY, null, Fund.SELF_PAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
