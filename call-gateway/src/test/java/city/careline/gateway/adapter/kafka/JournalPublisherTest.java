package city.careline.gateway.adapter.kafka;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.careline.contracts.gateway.CallAbandoned;
import city.careline.contracts.gateway.CallKind;
import city.careline.gateway.application.Journal;
import city.careline.gateway.application.JournalInMemory;
import city.careline.runtime.event.EventProducer;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalPublisherTest {
    private final JournalInMemory journal = new JournalInMemory();
    private final Broker broker = new Broker();
    private final JournalPublisher publisher = new JournalPublisher(journal, broker, new SimpleMeterRegistry());

    /** A broker that may be away. */
    private static final class Broker extends EventProducer {
        private final List<OutgoingEvent> taken = new CopyOnWriteArrayList<>();
        private volatile boolean away;
        private volatile int refused;

        Broker() {
            super("127.0.0.1:1");
        }

        @Override
        public Uni<Void> send(List<OutgoingEvent> events) {
            return Uni.createFrom().item(() -> {
                if (away) {
                    refused++;
                    throw new TimeoutException("no broker");
                }
                taken.addAll(events);
                return null;
            });
        }
    }

    private static OutgoingEvent event(int number) {
        String name = "event-" + number;
        var payload = new CallAbandoned(Ids.derived(name), CallKind.PUBLIC, Instant.EPOCH, 0);
        return OutgoingEvent.of(
                CallAbandoned.TYPE, payload, Ids.derived(name), name, "key", Instant.EPOCH, Ids.derivedOrigin(name));
    }

    private void write(int from, int to) {
        journal.write(new Journal.Entry(
                null,
                List.of(),
                IntStream.rangeClosed(from, to)
                        .mapToObj(JournalPublisherTest::event)
                        .toList()));
        publisher.wake();
    }

    private static List<OutgoingEvent> events(int to) {
        return IntStream.rangeClosed(1, to)
                .mapToObj(JournalPublisherTest::event)
                .toList();
    }

    @AfterEach
    void stop() {
        publisher.stop(new ShutdownEvent());
    }

    @Test
    void publishesInOrderAndForgetsWhatWasAcknowledged() {
        publisher.start(new StartupEvent());
        write(1, 450);
        await().atMost(5, SECONDS).until(() -> journal.backlog() == 0);
        assertThat(broker.taken).containsExactlyElementsOf(events(450));
    }

    @Test
    void L06_whatHappensWhileKafkaIsAwayArrivesInOrderWhenItIsBack() {
        // Given
        broker.away = true;
        publisher.start(new StartupEvent());
        write(1, 3);
        await().atMost(5, SECONDS).until(() -> broker.refused >= 2);
        write(4, 10);
        assertThat(journal.backlog()).isEqualTo(10);
        // When
        broker.away = false;
        // Then
        await().atMost(5, SECONDS).until(() -> journal.backlog() == 0);
        assertThat(broker.taken).containsExactlyElementsOf(events(10));
    }

    @Test
    void aJournalThatFailsForAWhileDoesNotStopIt() {
        publisher.start(new StartupEvent());
        journal.fail(true);
        publisher.wake();
        journal.fail(false);
        write(1, 2);
        await().atMost(5, SECONDS).until(() -> broker.taken.size() == 2);
    }

    @Test
    void pastTheJournalItSaysWhetherKafkaTookThem() {
        assertThat(publisher.sendNow(events(2))).isTrue();
        broker.away = true;
        assertThat(publisher.sendNow(events(2))).isFalse();
        assertThat(broker.taken).hasSize(2);
    }
}
