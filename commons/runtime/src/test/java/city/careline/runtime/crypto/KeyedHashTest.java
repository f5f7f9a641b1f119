package city.careline.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedHashTest {
    private final KeyedHash hash = new KeyedHash(Base64.getEncoder().encodeToString(new byte[32]));

    @ParameterizedTest
    @ValueSource(strings = {"10000000001", "100 0000 0001", "100-0000-0001", "+8610000000001", "008610000000001"})
    void doesNotMindHowANumberIsWritten(String written) {
        assertThat(hash.ofNumber(written))
                .isEqualTo(hash.ofNumber("10000000001"))
                .hasSize(64);
    }

    @Test
    void dependsOnTheKey() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(new KeyedHash(Base64.getEncoder().encodeToString(other)).of("a"))
                .isNotEqualTo(hash.of("a"));
    }

    @Test
    void refusesAShortKey() {
        String shortKey = Base64.getEncoder().encodeToString(new byte[31]);

        assertThatThrownBy(() -> new KeyedHash(shortKey)).isInstanceOf(IllegalStateException.class);
    }
}
