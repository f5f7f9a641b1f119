package city.careline.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.runtime.event.Ids;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "1, true,  ELDER",
        "1, false, ELDER",
        "2, true,  HOUSEHOLD",
        "3, false, HOUSEHOLD",
        "0, true,  HOUSEHOLD",
        "0, false, UNKNOWN_LINE"
    })
    void L04_isAsCertainAsTheTerminalAllows(int elders, boolean household, Identification expected) {
        Terminal any = CallSamples.terminal(elders);
        @Nullable UUID home = household ? Ids.derived("household") : null;
        var terminal = new Terminal(
                any.id(), any.lineHash(), null, home, any.elderIds(), any.regionCode(), Risk.GENERAL, true, 1);
        Caller caller = Caller.at(terminal);
        assertThat(caller.identification()).isEqualTo(expected);
        assertThat(caller.elderIds()).hasSize(elders);
        assertThat(caller.risk()).isEqualTo(Risk.GENERAL);
        assertThat(caller.regionCode()).isEqualTo("990101001001");
    }

    @Test
    void whoIsNotKnownCountsAsHighRisk() {
        assertThat(Caller.withheld())
                .isEqualTo(new Caller(Identification.WITHHELD, null, null, null, List.of(), null, Risk.HIGH));
        assertThat(Caller.unknown("hash"))
                .isEqualTo(new Caller(Identification.UNKNOWN_LINE, "hash", null, null, List.of(), null, Risk.HIGH));
    }
}
