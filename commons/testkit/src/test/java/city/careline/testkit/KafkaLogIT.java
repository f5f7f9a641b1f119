package city.careline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.contracts.Topics;
import city.careline.contracts.provider.PositionReported;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KafkaLogIT {

    private static final Instant NOON = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void seesWhatIsPublished() {
        var position = new PositionReported(UUID.randomUUID(), 31.75, 116.5, 10, NOON);
        try (var log = KafkaLog.fromNow(Topics.POSITIONS)) {
            var sent = log.publish(
                    PositionReported.TYPE, position, position.workerId().toString());

            assertThat(log.await(PositionReported.TYPE, position::equals)).isEqualTo(position);
            var event = log.awaitEvent(e -> e.id().equals(sent.header().id().toString()), Duration.ofSeconds(5));
            assertThat(event.originId()).isEqualTo(sent.header().originId());
            assertThat(event.headers()).containsEntry("ce_source", "provider");
        }
    }

    @Test
    void seesFromTheStartWhatWasPublishedBefore() {
        var position = new PositionReported(UUID.randomUUID(), 31.75, 116.5, 10, NOON);
        try (var before = KafkaLog.fromNow(Topics.POSITIONS)) {
            before.publish(PositionReported.TYPE, position, position.workerId().toString());
        }
        try (var fromNow = KafkaLog.fromNow(Topics.POSITIONS);
                var fromStart = KafkaLog.fromStart(Topics.POSITIONS)) {
            assertThat(fromStart.await(PositionReported.TYPE, position::equals)).isEqualTo(position);
            assertThat(fromNow.all(PositionReported.TYPE)).isEmpty();
        }
    }

    @Test
    void publishesPoisonAndTombstones() {
        String key = UUID.randomUUID().toString();
        try (var log = KafkaLog.fromNow(Topics.POSITIONS)) {
            var headers = KafkaLog.headers(PositionReported.TYPE.name(), key);
            headers.remove("ce_id");
            log.publishRaw(Topics.POSITIONS.name(), key, "{", headers);
            log.publishRaw(Topics.POSITIONS.name(), key, null, headers);

            log.awaitEvent(e -> key.equals(e.key()) && "{".equals(e.value()), Duration.ofSeconds(5));
            log.awaitEvent(e -> key.equals(e.key()) && e.value() == null, Duration.ofSeconds(5));
        }
    }

    @Test
    void tellsWhatCameWhenTheWantedDidNot() {
        try (var log = KafkaLog.fromNow(Topics.POSITIONS)) {
            var position = new PositionReported(UUID.randomUUID(), 31.75, 116.5, 10, NOON);
            log.publish(PositionReported.TYPE, position, position.workerId().toString());

            assertThatThrownBy(() -> log.awaitEvent(e -> false, Duration.ofSeconds(2)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(PositionReported.TYPE.name());
        }
    }
}
