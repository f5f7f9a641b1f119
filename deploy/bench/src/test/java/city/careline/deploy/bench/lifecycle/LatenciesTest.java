package city.careline.deploy.bench.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Shares of durations, however many there are. */
class LatenciesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void nothingTookNoTime() {
        assertThat(latencies.millis(0.99)).isZero();
    }

    @Test
    void theShareIsOfAllThatWereAddedInAnyOrder() {
        for (int millis = 3_000; millis > 0; millis--) {
            latencies.add(millis * 1_000_000L);
        }
        assertThat(latencies.millis(0)).isEqualTo(1);
        assertThat(latencies.millis(0.5)).isBetween(1_500.0, 1_501.0);
        assertThat(latencies.millis(1)).isEqualTo(3_000);
    }
}
