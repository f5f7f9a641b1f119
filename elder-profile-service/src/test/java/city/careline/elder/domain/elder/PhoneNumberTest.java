package city.careline.elder.domain.elder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({"10000000001,100****0001", "1000000001,100****0001", "10000001,10****01", "995,****", "100000,****"})
    void showsLessTheShorterItIs(String digits, String masked) {
        assertThat(new PhoneNumber(digits).masked()).isEqualTo(masked);
        assertThat(new PhoneNumber(digits)).hasToString(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000000001", "+86 100-0000-0001", "0086100 0000 0001", "(100)00000001"})
    void isTheSameHoweverItIsWritten(String text) {
        assertThat(PhoneNumber.find(text)).contains(new PhoneNumber("10000000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "123456789012345678901", "12a45", "电话"})
    void isNoNumber(String text) {
        assertThat(PhoneNumber.find(text)).isEmpty();
    }

    @Test
    void isMadeOfDigitsOnly() {
        assertThatThrownBy(() -> new PhoneNumber("10-00")).isInstanceOf(IllegalArgumentException.class);
    }
}
