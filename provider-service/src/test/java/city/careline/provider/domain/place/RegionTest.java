package city.careline.provider.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    @ParameterizedTest
    @CsvSource({
        "990000000000, 99",
        "990100000000, 9901",
        "990102000000, 990102",
        "990102003000, 990102003",
        "990102003004, 990102003004"
    })
    void coversTheCodesThatBeginWithItsOwnLevel(String code, String prefix) {
        assertThat(new Region(code).prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({
        "990102000000, '', true, true",
        "990102000000, 9901, true, true",
        "990102000000, 990102, true, true",
        "990102000000, 990102003, false, true",
        "990102000000, 990103, false, false"
    })
    void knowsWhetherItIsInsideAScopeOrTouchesIt(String code, String scope, boolean within, boolean touches) {
        assertThat(new Region(code).isWithin(scope)).isEqualTo(within);
        assertThat(new Region(code).touches(scope)).isEqualTo(touches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9901", "99010200000a", "9901020000000"})
    void isTwelveDigits(String code) {
        assertThatThrownBy(() -> new Region(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
