package city.careline.deploy.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private static final Regions REGIONS = Regions.of(CityPlan.STANDARD);

    @Test
    void areATreeOfFourLevelsWithParentsFirst() {
        Set<String> known = new java.util.HashSet<>();
        assertThat(REGIONS.all()).allSatisfy(region -> {
            assertThat(region.code()).matches("99\\d{10}");
            String parent = region.parent();
            if (parent != null) {
                assertThat(known).contains(parent);
            }
            assertThat(known.add(region.code())).isTrue();
        });
        assertThat(REGIONS.all()).hasSize(1 + 10 + 30 + 90);
    }

    @Test
    void haveZonesWithCodesOfTheLocalExtension() {
        Set<String> extension = REGIONS.counties().stream()
                .map(county -> county.code().substring(4, 6))
                .filter(digits -> digits.compareTo("71") >= 0)
                .collect(Collectors.toSet());
        assertThat(extension).containsExactlyInAnyOrder("71", "72", "73");
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(REGIONS.all().stream().map(region -> region.parent() + region.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void growWithTheCity() {
        assertThat(Regions.of(CityPlan.of(1_000_000, 50_000)).communities()).hasSize(3_000);
    }
}
