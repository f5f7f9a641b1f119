package city.careline.provider.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {

    @Test
    void reachesFromPoleToPole() {
        assertThat(new Position(-90, 180).longitude()).isEqualTo(180);
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-91, 0", "0, 180.5", "0, -181", "NaN, 0", "0, NaN"})
    void isOnTheGlobe(double latitude, double longitude) {
        assertThatThrownBy(() -> new Position(latitude, longitude)).isInstanceOf(IllegalArgumentException.class);
    }
}
