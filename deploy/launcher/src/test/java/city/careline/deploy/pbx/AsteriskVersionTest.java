package city.careline.deploy.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsteriskVersionTest {

    @ParameterizedTest
    @CsvSource({
        "Asterisk 22.10.1+dfsg+~cs6.17.60671434-1, 22.10.1",
        "Asterisk 20.6.0~dfsg+~cs6.13.40431414-2build5, 20.6.0",
        "Asterisk 18.10.0~dfsg, 18.10.0",
        "Asterisk certified/20.7-cert2, 20.7.2",
        "Asterisk 23.0, 23.0.0"
    })
    void isReadFromWhatAsteriskSays(String said, String version) {
        assertThat(AsteriskVersion.find(said)).map(AsteriskVersion::toString).contains(version);
    }

    @Test
    void isUnknownWhenSomethingElseSpeaks() {
        assertThat(AsteriskVersion.find("bash: asterisk: not found")).isEmpty();
        assertThat(AsteriskVersion.find("Asterisk GIT-master-1234")).isEmpty();
    }

    @Test
    void comparesNumbersNotText() {
        assertThat(new AsteriskVersion(22, 9, 0)).isLessThan(AsteriskVersion.REPAIRED);
        assertThat(new AsteriskVersion(22, 10, 1)).isEqualTo(AsteriskVersion.REPAIRED);
        assertThat(new AsteriskVersion(23, 0, 0)).isGreaterThan(AsteriskVersion.REPAIRED);
        assertThat(new AsteriskVersion(18, 26, 4)).isLessThan(AsteriskVersion.OLDEST);
    }
}
