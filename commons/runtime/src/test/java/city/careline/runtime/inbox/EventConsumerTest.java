package city.careline.runtime.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.contracts.dispatch.WorkOrderClosed;
import city.careline.contracts.dispatch.WorkOrderKind;
import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.EventProducer;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.runtime.event.PoisonEvent;
import city.careline.runtime.outbox.OutboxRelay;
import city.careline.runtime.postgres.TestDatabase;
import city.careline.runtime.postgres.Transactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.NoStackTraceThrowable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One effect per event, patience with what passes, quarantine for what does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventConsumerTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private TestDatabase database;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private EventConsumer consumer;
    private int offset;

    @BeforeAll
    void start() {
        database = new TestDatabase();
        database.run("create table effect (id uuid)");
        var relay = new OutboxRelay(
                database.pool(), new EventProducer("nowhere:1"), database.vertx(), new SimpleMeterRegistry(), 300);
        var transactions = new Transactions(database.pool(), relay);
        consumer = new EventConsumer(transactions, new Quarantine(transactions, meters), meters);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.run("truncate inbox, quarantine, effect");
    }

    @Test
    void anEventThatComesTwiceHasOneEffect() {
        var event = event();

        consume(toKafka(event), writing());
        consume(toKafka(event), writing());

        assertThat(database.number("select count(*) from effect")).isEqualTo(1);
        assertThat(meters.counter("careline_inbox_duplicates").count()).isPositive();
    }

    @Test
    void whatNobodyHasTakenYetIsToldFromWhatSomebodyHas() {
        var taken = event();
        var waiting = toKafka(event());
        var unreadable = new ConsumerRecord<>("careline.dispatch.work-orders", 0, offset++, "k", "{not json");
        consume(toKafka(taken), writing());

        var untaken = consumer.listUntaken(List.of(toKafka(taken), waiting, unreadable))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(untaken).containsExactly(waiting);
    }

    @Test
    void troubleThatPassesIsWaitedFor() {
        var tries = new AtomicInteger();
        var handlers = EventHandlers.none()
                .on(
                        WorkOrderClosed.TYPE,
                        (tx, event) -> tries.incrementAndGet() < 3
                                ? Uni.createFrom().failure(new IOException("database away"))
                                : tx.query("insert into effect values (gen_random_uuid())")
                                        .execute()
                                        .replaceWithVoid());

        consume(toKafka(event()), handlers);

        assertThat(tries).hasValue(3);
        assertThat(database.number("select count(*) from effect")).isEqualTo(1);
    }

    @Test
    void aPoolThatHasNoConnectionInTimeIsTroubleThatPasses() {
        var tries = new AtomicInteger();
        var handlers = EventHandlers.none()
                .on(
                        WorkOrderClosed.TYPE,
                        (tx, event) -> tries.incrementAndGet() < 2
                                ? Uni.createFrom().failure(new NoStackTraceThrowable("Timeout"))
                                : tx.query("insert into effect values (gen_random_uuid())")
                                        .execute()
                                        .replaceWithVoid());

        consume(toKafka(event()), handlers);

        assertThat(database.number("select count(*) from quarantine")).isZero();
        assertThat(database.number("select count(*) from effect")).isEqualTo(1);
    }

    @Test
    void poisonWhoseTypeTheDatabaseCannotWriteGoesToQuarantineToo() {
        var event = event();
        var kafka = new ConsumerRecord<String, String>(event.topic(), 0, offset++, event.key(), null);
        CloudEventHeaders.toRecord(event)
                .headers()
                .forEach(header -> kafka.headers().add(header));
        kafka.headers().remove("ce_type").add("ce_type", "closed\0v1".getBytes(StandardCharsets.UTF_8));

        consume(kafka, writing());

        assertThat(database.number("select count(*) from quarantine where type = 'closed?v1'"))
                .isEqualTo(1);
    }

    @Test
    void garbageGoesToQuarantineAndTheNextEventIsTaken() {
        consume(new ConsumerRecord<>("careline.dispatch.work-orders", 0, offset++, "k", "{not json"), writing());
        consume(toKafka(event()), writing());

        assertThat(database.number("select count(*) from quarantine where event_id is null"))
                .isEqualTo(1);
        assertThat(database.number("select count(*) from effect")).isEqualTo(1);
    }

    @Test
    void anEventThatBreaksARuleLeavesNoEffectAndIsNotTriedAgain() {
        var event = event();
        var handlers = EventHandlers.none()
                .on(
                        WorkOrderClosed.TYPE,
                        (tx, received) -> tx.query("insert into effect values (gen_random_uuid())")
                                .execute()
                                .chain(() -> Uni.createFrom().failure(new PoisonEvent("rule broken"))));

        consume(toKafka(event), handlers);
        consume(toKafka(event), writing());

        assertThat(database.number("select count(*) from effect")).isZero();
        assertThat(database.number("select count(*) from quarantine where reason = 'rule broken'"))
                .isEqualTo(1);
        assertThat(database.number("select count(*) from inbox")).isEqualTo(1);
    }

    @Test
    void aTypeNobodyHandlesIsPassedOver() {
        consume(toKafka(event()), EventHandlers.none());

        assertThat(database.number("select count(*) from quarantine")).isZero();
        assertThat(meters.counter("careline_inbox_unknown_types").count()).isPositive();
    }

    private static EventHandlers writing() {
        return EventHandlers.none()
                .on(
                        WorkOrderClosed.TYPE,
                        (tx, event) -> tx.query("insert into effect values ('"
                                        + event.header().id() + "')")
                                .execute()
                                .replaceWithVoid());
    }

    private void consume(ConsumerRecord<String, String> kafka, EventHandlers handlers) {
        consumer.consume(kafka, handlers).await().atMost(Duration.ofSeconds(10));
    }

    private ConsumerRecord<String, String> toKafka(OutgoingEvent event) {
        var produced = CloudEventHeaders.toRecord(event);
        var kafka = new ConsumerRecord<>(event.topic(), 0, offset++, event.key(), event.payload());
        produced.headers().forEach(header -> kafka.headers().add(header));
        return kafka;
    }

    private static OutgoingEvent event() {
        var payload = new WorkOrderClosed(UUID.randomUUID(), WorkOrderKind.INCIDENT, "HELPED", AT);
        return OutgoingEvent.of(WorkOrderClosed.TYPE, payload, "order-1", AT, "0123456789abcdef0123456789abcdef");
    }
}
