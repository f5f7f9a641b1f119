package city.careline.dispatch.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** How long the second reader of alarms holds back. */
class AlarmsAgainTest {
    private static final long NOW = 1_800_000_000_000L;

    @Test
    void waitsUntilTheYoungestIsASecondOld() {
        assertThat(AlarmsAgain.untilLater(raised(NOW - 700, NOW - 400), NOW)).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void neverWaitsForWhatIsOld() {
        assertThat(AlarmsAgain.untilLater(raised(NOW - 60_000), NOW)).isLessThan(Duration.ofMillis(5));
        assertThat(AlarmsAgain.untilLater(List.of(), NOW)).isLessThan(Duration.ofMillis(5));
    }

    @Test
    void aClockThatIsAheadCostsASecondAtMost() {
        assertThat(AlarmsAgain.untilLater(raised(NOW + 3_600_000), NOW)).isEqualTo(Duration.ofSeconds(1));
    }

    private static List<ConsumerRecord<String, String>> raised(long... millis) {
        return LongStream.of(millis)
                .mapToObj(at -> new ConsumerRecord<>(
                        "alarms",
                        0,
                        at,
                        at,
                        TimestampType.CREATE_TIME,
                        1,
                        1,
                        "key",
                        "value",
                        new RecordHeaders(),
                        Optional.<Integer>empty()))
                .toList();
    }
}
