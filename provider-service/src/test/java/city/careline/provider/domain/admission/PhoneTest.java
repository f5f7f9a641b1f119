package city.careline.provider.domain.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({"10012345678, 100****5678", "1001234567, 100***4567", "100123456, *******56", "10012, ***12"})
    void showsOnlyWhatTellsTwoNumbersApart(String number, String masked) {
        assertThat(new Phone(number).masked()).isEqualTo(masked);
    }

    @Test
    void staysOutOfLogs() {
        assertThat(new Phone("10012345678")).asString().doesNotContain("5678");
    }
}
