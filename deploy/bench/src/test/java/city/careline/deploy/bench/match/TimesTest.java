package city.careline.deploy.bench.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void countsEveryDurationShortOrLong() {
        var times = new Times();
        for (int micros = 1; micros <= 100; micros++) {
            times.add(micros * 1_000L);
        }
        assertThat(times.micros(0.5)).isCloseTo(50, within(0.01));
        assertThat(times.micros(0.99)).isCloseTo(99, within(0.01));
        var others = new Times();
        for (int i = 0; i < 100; i++) {
            others.add(7_000_000 + i);
        }
        times.add(others);
        assertThat(times.count()).isEqualTo(200);
        assertThat(times.micros(0.5)).isCloseTo(100, within(0.01));
        assertThat(times.micros(1)).isCloseTo(7_000.099, within(0.001));
    }
}
