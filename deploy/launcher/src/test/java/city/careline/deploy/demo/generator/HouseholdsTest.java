package city.careline.deploy.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HouseholdsTest {
    private static final CityPlan PLAN = CityPlan.STANDARD;
    private static final Set<String> CLASSES = Set.of("SANWU", "TEKUN", "YOUFU", "LOW_INCOME");

    private static List<Household> households(CityPlan plan) {
        return new Households(plan, Regions.of(plan)).stream().toList();
    }

    private static List<Elder> elders(CityPlan plan) {
        return households(plan).stream().flatMap(h -> h.elders().stream()).toList();
    }

    @Test
    void haveExactlyThePlannedElders() {
        assertThat(elders(PLAN)).hasSize(2_000);
        assertThat(elders(CityPlan.of(1_003, 60))).hasSize(1_003);
    }

    @Test
    void areTheSameForTheSamePlanAndOthersForAnotherSeed() {
        assertThat(households(PLAN)).isEqualTo(households(PLAN));
        assertThat(households(new CityPlan(2_000, 300, 7))).isNotEqualTo(households(PLAN));
    }

    @Test
    void canBeMadeOneByOne() {
        List<Household> all = households(PLAN);
        assertThat(new Households(PLAN, Regions.of(PLAN)).household(777)).isEqualTo(all.get(777));
        assertThat(new Households(PLAN, Regions.of(PLAN)).last()).isEqualTo(all.getLast());
    }

    @Test
    void haveLinesPhonesAndIdentityNumbersOfTheirOwnInTheInventedRanges() {
        Set<String> seen = new HashSet<>();
        CityPlan big = CityPlan.of(100_000, 300);
        new Households(big, Regions.of(big)).stream().forEach(household -> {
            assertThat(household.line()).matches("1002\\d{7}");
            assertThat(seen.add(household.line())).isTrue();
            for (Elder elder : household.elders()) {
                assertThat(elder.phone()).matches("1000\\d{7}");
                assertThat(elder.identityNumber()).matches("99\\d{15}[0-9X]");
                assertThat(seen.add(elder.phone())).isTrue();
                assertThat(seen.add(elder.identityNumber())).isTrue();
            }
        });
    }

    @Test
    void haveIdentityNumbersThatPassTheirCheckAndTellTheBirthday() {
        assertThat(elders(PLAN)).allSatisfy(elder -> {
            String number = elder.identityNumber();
            assertThat(CheckDigits.identityNumber(number.substring(0, 17))).isEqualTo(number);
            assertThat(number.substring(6, 14))
                    .isEqualTo(elder.born().toString().replace("-", ""));
            assertThat(elder.regionCode()).startsWith(number.substring(0, 6));
        });
    }

    @Test
    void holdOneOrTwoEldersOfOneHome() {
        List<Household> all = households(PLAN);
        assertThat(all).allSatisfy(household -> {
            assertThat(household.elders()).hasSizeBetween(1, 2);
            assertThat(household.elders().stream().map(Elder::address).distinct())
                    .hasSize(1);
        });
        assertThat(all.stream().filter(Household::isSingle).count()).isEqualTo(800);
    }

    @Test
    void knowEveryGroupEveryRiskAndEveryCommunity() {
        List<Elder> elders = elders(PLAN);
        Set<String> groups = elders.stream()
                .flatMap(elder -> elder.groups().stream())
                .map(Elder.Group::code)
                .collect(Collectors.toSet());
        assertThat(groups)
                .containsExactlyInAnyOrder(
                        "SANWU", "TEKUN", "YOUFU", "LOW_INCOME", "LIVING_ALONE", "DISABLED", "DEMENTIA");
        assertThat(elders.stream().map(Elder::risk)).contains("HIGH", "KEY", "GENERAL");
        assertThat(elders.stream().map(Elder::regionCode).distinct())
                .hasSize(Regions.of(PLAN).communities().size());
    }

    @Test
    void entitleWhoIsEightyOrCertified() {
        LocalDate day = LocalDate.of(2026, 11, 1);
        assertThat(elders(PLAN))
                .allSatisfy(elder -> assertThat(elder.isEntitledOn(day))
                        .isEqualTo(elder.groups().stream().anyMatch(group -> CLASSES.contains(group.code()))
                                || Period.between(elder.born(), day).getYears() >= 80));
        assertThat(elders(PLAN).stream()
                        .filter(elder -> elder.isEntitledOn(day))
                        .count())
                .isBetween(600L, 1_200L);
    }

    @Test
    void shareSomeLinesBetweenTwo() {
        assertThat(households(PLAN).stream().filter(Household::isShared))
                .hasSizeGreaterThan(100)
                .allSatisfy(household -> assertThat(household.elders()).hasSize(2));
    }

    @Test
    void areSpreadOverTheWholeCity() {
        var latitude = elders(PLAN).stream().mapToDouble(Elder::latitude).summaryStatistics();
        var longitude = elders(PLAN).stream().mapToDouble(Elder::longitude).summaryStatistics();
        assertThat((latitude.getMax() - latitude.getMin()) * 111).isBetween(25.0, 45.0);
        assertThat((longitude.getMax() - longitude.getMin()) * 95).isBetween(25.0, 45.0);
    }
}
