package city.careline.provider.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({"演示员, 演**", "演, 演**", "𠮷演示, 𠮷**"})
    void showsOnlyTheFirstCharacter(String name, String masked) {
        assertThat(new PersonName(name).masked()).isEqualTo(masked);
    }

    @Test
    void staysOutOfLogs() {
        assertThat(new PersonName("演示员")).asString().doesNotContain("演");
    }
}
