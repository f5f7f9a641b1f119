package city.careline.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.contracts.dispatch.WorkOrderClosed;
import city.careline.contracts.dispatch.WorkOrderKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A broker that is away costs one wait, however many events there are. */
class EventProducerTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void aBrokerThatIsAwayIsWaitedForOnceAndNotForEachEvent() {
        var producer = new EventProducer("127.0.0.1:1");
        var events = IntStream.range(0, 10).mapToObj(number -> event()).toList();
        long began = System.nanoTime();

        boolean sent = producer.send(events)
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false)
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(sent).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        producer.close();
    }

    private static OutgoingEvent event() {
        var payload = new WorkOrderClosed(UUID.randomUUID(), WorkOrderKind.INCIDENT, "HELPED", AT);
        return OutgoingEvent.of(WorkOrderClosed.TYPE, payload, "order-1", AT, "0123456789abcdef0123456789abcdef");
    }
}
