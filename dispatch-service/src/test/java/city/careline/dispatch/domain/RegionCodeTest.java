package city.careline.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {
    @ParameterizedTest
    @CsvSource({
        "990000000000, 99",
        "990100000000, 9901",
        "990102000000, 990102",
        "990102003000, 990102003",
        "990102003004, 990102003004"
    })
    void coversWhatBeginsWithItsOwnDigits(String code, String prefix) {
        assertThat(new RegionCode(code).prefix()).isEqualTo(prefix);
        assertThat(new RegionCode(code).covers(new RegionCode("990102003004"))).isTrue();
        assertThat(new RegionCode(code).covers(new RegionCode("980102003004"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99", "99010200300x", "9901020030041"})
    void refusesWhatHasNotTwelveDigits(String code) {
        assertThatThrownBy(() -> new RegionCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsReadAsTheirValue() {
        var id = java.util.UUID.randomUUID();
        assertThat(new WorkOrderId(id)).hasToString(id.toString());
        assertThat(new OfferId(id)).hasToString(id.toString());
        assertThat(new AssignmentId(id)).hasToString(id.toString());
        assertThat(new WorkerId(id)).hasToString(id.toString());
        assertThat(new ProviderId(id)).hasToString(id.toString());
        assertThat(new ElderId(id)).hasToString(id.toString());
        assertThat(new RegionCode("990102003004")).hasToString("990102003004");
    }
}
