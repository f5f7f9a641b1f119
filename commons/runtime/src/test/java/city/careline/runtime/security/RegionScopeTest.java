package city.careline.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionScopeTest {
    @ParameterizedTest
    @CsvSource({
        "990100000000, 990102003004, true",
        "990100000000, 990202003004, false",
        "990102000000, 990102003004, true",
        "990102000000, 990103003004, false",
        "990102003000, 990102003004, true",
        "990102003000, 990102004004, false",
        "990102003004, 990102003004, true",
        "990102003004, 990102003005, false",
        "990171000000, 990171001001, true",
        "990110000000, 990110001001, true",
        "990110000000, 990101001001, false",
    })
    void L03_coversItselfAndEverythingBelow(String scope, String region, boolean covered) {
        assertThat(RegionScope.of(scope).covers(region)).isEqualTo(covered);
    }
}
