package city.careline.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.careline.contracts.dispatch.WorkOrderClosed;
import city.careline.contracts.dispatch.WorkOrderKind;
import city.careline.runtime.event.EventProducer;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.runtime.postgres.TestDatabase;
import city.careline.runtime.postgres.Transactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a transaction announces is published after its commit: never lost, in order per key, by one relay at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxRelayTest {
    private TestDatabase database;

    /** Kafka as the relay sees it: takes what it gets, or refuses for a while. */
    private static class Log extends EventProducer {
        final List<OutgoingEvent> taken = new CopyOnWriteArrayList<>();
        private volatile boolean away;

        Log() {
            super("nowhere:1");
        }

        @Override
        public Uni<Void> send(List<OutgoingEvent> events) {
            if (away) {
                return Uni.createFrom().failure(new IllegalStateException("broker away"));
            }
            taken.addAll(events);
            return Uni.createFrom().voidItem();
        }
    }

    @BeforeAll
    void startDatabase() {
        database = new TestDatabase();
    }

    @AfterAll
    void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void emptyOutbox() {
        database.run("delete from outbox");
    }

    @Test
    void publishesWhatACommittedTransactionAnnounced() {
        // Given
        var log = new Log();
        var transactions = new Transactions(database.pool(), relay(log));
        var event = event("order-1", 1);

        // When
        transactions.run((tx, now) -> Outbox.add(tx, event)).await().atMost(Duration.ofSeconds(5));

        // Then
        await().atMost(Duration.ofSeconds(5)).until(() -> log.taken.size() == 1);
        assertThat(log.taken).containsExactly(event);
        await().atMost(Duration.ofSeconds(5)).until(() -> database.number("select count(*) from outbox") == 0);
    }

    @Test
    void publishesNothingOfATransactionThatRolledBack() {
        // Given
        var log = new Log();
        var relay = relay(log);
        var transactions = new Transactions(database.pool(), relay);

        // When
        var outcome = transactions
                .run((tx, now) -> Outbox.add(tx, event("order-1", 1))
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("no"))))
                .onFailure()
                .recoverWithNull();
        outcome.await().atMost(Duration.ofSeconds(5));
        transactions
                .run((tx, now) -> Outbox.add(tx, event("order-2", 2)))
                .await()
                .atMost(Duration.ofSeconds(5));

        // Then
        await().atMost(Duration.ofSeconds(5)).until(() -> !log.taken.isEmpty());
        assertThat(log.taken).extracting(OutgoingEvent::key).containsExactly("order-2");
    }

    @Test
    void losesNothingAndKeepsTheOrderWhileKafkaIsAway() {
        // Given
        var log = new Log();
        log.away = true;
        var relay = relay(log);
        var transactions = new Transactions(database.pool(), relay);
        for (int number = 0; number < 20; number++) {
            var event = event("order-1", number);
            transactions.run((tx, now) -> Outbox.add(tx, event)).await().atMost(Duration.ofSeconds(5));
        }
        assertThat(log.taken).isEmpty();

        // When
        log.away = false;
        relay.wake();

        // Then
        await().atMost(Duration.ofSeconds(5)).until(() -> log.taken.size() == 20);
        assertThat(numbers(log, "order-1")).isSorted();
    }

    @Test
    void runsAgainAfterAPassThatFailedBeforeItBegan() {
        // Given
        var log = new Log();
        database.run("alter table outbox rename to outbox_away");
        var relay = relay(log);
        relay.wake();
        database.run("alter table outbox_away rename to outbox");

        // When
        new Transactions(database.pool(), relay)
                .run((tx, now) -> Outbox.add(tx, event("order-1", 1)))
                .await()
                .atMost(Duration.ofSeconds(5));

        // Then
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            relay.wake();
            return log.taken.size() == 1;
        });
    }

    @Test
    void aShardThatIsRefusedDoesNotHoldUpTheOthers() {
        // Given
        var log = new Log() {
            @Override
            public Uni<Void> send(List<OutgoingEvent> events) {
                return events.getFirst().key().equals("refused")
                        ? Uni.createFrom().failure(new IllegalStateException("too large"))
                        : super.send(events);
            }
        };
        var transactions = new Transactions(database.pool(), relay(log));
        short refusedShard = Outbox.shardOf("refused");
        List<String> others = IntStream.range(0, 40)
                .mapToObj(number -> "order-" + number)
                .filter(key -> Outbox.shardOf(key) != refusedShard)
                .toList();

        // When
        transactions
                .run((tx, now) -> Outbox.add(tx, event("refused", 0))
                        .chain(() -> Outbox.add(
                                tx, others.stream().map(key -> event(key, 1)).toList())))
                .await()
                .atMost(Duration.ofSeconds(5));

        // Then
        await().atMost(Duration.ofSeconds(5)).until(() -> log.taken.size() == others.size());
        await().atMost(Duration.ofSeconds(5)).until(() -> database.number("select count(*) from outbox") == 1);
    }

    @Test
    void twoRelaysPublishEachEventOnceAndInOrderPerKey() {
        // Given
        var log = new Log();
        var one = relay(log);
        var two = relay(log);
        var transactions = new Transactions(database.pool(), one);
        List<Uni<Void>> writes = new ArrayList<>();
        for (int key = 0; key < 8; key++) {
            String order = "order-" + key;
            writes.add(transactions.run((tx, now) -> Outbox.add(
                    tx,
                    IntStream.range(0, 100)
                            .mapToObj(number -> event(order, number))
                            .toList())));
        }

        // When
        Uni.join().all(writes).andFailFast().await().atMost(Duration.ofSeconds(10));
        two.wake();

        // Then
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            one.wake();
            two.wake();
            return log.taken.size() >= 800;
        });
        assertThat(log.taken).hasSize(800).doesNotHaveDuplicates();
        for (int key = 0; key < 8; key++) {
            assertThat(numbers(log, "order-" + key)).isSorted();
        }
    }

    private OutboxRelay relay(EventProducer producer) {
        return new OutboxRelay(database.pool(), producer, database.vertx(), new SimpleMeterRegistry(), 300);
    }

    private static List<Integer> numbers(Log log, String key) {
        return log.taken.stream()
                .filter(event -> event.key().equals(key))
                .map(event -> Integer.valueOf(event.header().originId()))
                .toList();
    }

    private static OutgoingEvent event(String key, int number) {
        var payload = new WorkOrderClosed(
                UUID.randomUUID(), WorkOrderKind.INCIDENT, "HELPED", Instant.parse("2026-11-01T00:00:00Z"));
        return OutgoingEvent.of(
                WorkOrderClosed.TYPE,
                payload,
                Ids.next(),
                key,
                key,
                Instant.parse("2026-11-01T00:00:00Z"),
                "" + number);
    }
}
