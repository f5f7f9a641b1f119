package city.careline.gateway.adapter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CelLineTest {
    private static final String PRESS =
            "\"USER_DEFINED\",\"1795295467.352768\",\"10055501001\",\"995\",\"from-trunk\",\"PJSIP/trunk-00000000\","
                    + "\"city-1\",\"city-2\",\"peer\",\"RED\",\"{\"\"extra\"\":\"\"10055501001\"\"}\"";

    @Test
    void readsEveryColumn() {
        CelLine line = CelLine.parse(PRESS);
        assertThat(line)
                .isEqualTo(new CelLine(
                        "USER_DEFINED",
                        Instant.parse("2026-11-21T21:11:07.352768Z"),
                        "10055501001",
                        "995",
                        "from-trunk",
                        "PJSIP/trunk-00000000",
                        "city-1",
                        "city-2",
                        "peer",
                        "RED",
                        "{\"extra\":\"10055501001\"}"));
    }

    @Test
    void moreColumnsDoNoHarm() {
        assertThat(CelLine.parse(PRESS + ",\"new\",\"a,b\"")).isEqualTo(CelLine.parse(PRESS));
    }

    @Test
    void neverShowsTheNumber() {
        assertThat(CelLine.parse(PRESS).toString()).doesNotContain("100555").contains("city-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "\"ANSWER\",\"1795295467.3\"",
                "\"ANSWER\",\"yesterday\",\"\",\"\",\"\",\"\",\"city-1\",\"\",\"\",\"\",\"\"",
                "\"ANSWER\",\"9e99999999\",\"\",\"\",\"\",\"\",\"city-1\",\"\",\"\",\"\",\"\"",
                "\"ANSWER\",\"1795295467.3\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"",
                "\"\",\"1795295467.3\",\"\",\"\",\"\",\"\",\"city-1\",\"\",\"\",\"\",\"\"",
                "\"ANSWER\",\"1795295467.3\",\"\",\"\",\"\",\"\",\"city-1\",\"\",\"\",\"\",\"open"
            })
    void refusesWhatIsNoCallEventWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CelLine.parse(text))
                .withMessageNotContaining("yesterday");
    }
}
