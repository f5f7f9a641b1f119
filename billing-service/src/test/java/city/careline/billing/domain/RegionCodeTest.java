package city.careline.billing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RegionCodeTest {
    @Test
    void coversItselfAndWhatLiesBelow() {
        assertThat(Samples.CITY.prefix()).isEqualTo("9901");
        assertThat(Samples.CITY.covers(Samples.CITY)).isTrue();
        assertThat(Samples.CITY.covers(Samples.HOME)).isTrue();
        assertThat(Samples.COUNTY.covers(Samples.CITY)).isFalse();
        assertThat(Samples.HOME.prefix()).isEqualTo("990101001001");
        assertThat(new RegionCode("990101001000").prefix()).isEqualTo("990101001");
    }

    @Test
    void isAboveOthersButNotItself() {
        assertThat(Samples.CITY.isAbove(Samples.COUNTY)).isTrue();
        assertThat(Samples.CITY.isAbove(Samples.CITY)).isFalse();
        assertThat(new RegionCode("990102000000").isAbove(Samples.HOME)).isFalse();
    }

    @Test
    void hasTwelveDigits() {
        assertThatThrownBy(() -> new RegionCode("9901")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegionCode("99010000000x")).isInstanceOf(IllegalArgumentException.class);
    }
}
