package city.careline.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AwaitTest {
    @Test
    void looksAgainUntilThereIsSomething() {
        var looks = new AtomicInteger();
        String found = Await.until(
                "the third look",
                Duration.ofSeconds(5),
                () -> looks.incrementAndGet() == 3 ? Optional.of("here") : Optional.empty());
        assertThat(found).isEqualTo("here");
    }

    @Test
    void saysWhatNeverHappened() {
        assertThatExceptionOfType(Await.NeverHappened.class)
                .isThrownBy(() -> Await.untilTrue("pigs fly", Duration.ofMillis(50), () -> false))
                .withMessageContaining("pigs fly");
    }
}
