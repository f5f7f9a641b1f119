package city.careline.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {
    @Test
    void aDegreeOfLatitudeIsAboutOneHundredElevenKilometres() {
        var south = new GeoPoint(31, 116);
        assertThat(south.metersTo(new GeoPoint(32, 116))).isCloseTo(111_195, within(1.0));
        assertThat(south.metersTo(south)).isZero();
    }

    @Test
    void antipodesAreHalfTheCircumferenceApart() {
        assertThat(new GeoPoint(0, 0).metersTo(new GeoPoint(0, 180))).isCloseTo(20_015_115, within(10.0));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1", "NaN, 0", "0, NaN"})
    void refusesWhatIsNotOnTheGlobe(double latitude, double longitude) {
        assertThatThrownBy(() -> new GeoPoint(latitude, longitude)).isInstanceOf(IllegalArgumentException.class);
    }
}
