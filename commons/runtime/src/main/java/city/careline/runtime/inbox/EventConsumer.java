package city.careline.runtime.inbox;

import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.EventHeader;
import city.careline.runtime.event.PoisonEvent;
import city.careline.runtime.postgres.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Turns an at-least-once record into one effect. The inbox row and the effect are one transaction; an event seen
 * before does nothing. Transient trouble (database, network) is retried without end, with back-off and jitter, so the
 * record is acknowledged only when done. Poison is written to the quarantine in one transaction with its inbox row and
 * counted; it never stops the consumer. Types nobody handles are counted and passed over.
 */
@ApplicationScoped
public class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final String INBOX = "insert into inbox (event_id) values ($1) on conflict do nothing";

    private static final String SEEN = "select event_id from inbox where event_id = any($1)";

    private final Transactions transactions;
    private final Quarantine quarantine;
    private final Counter duplicates;
    private final Counter retries;
    private final Counter unknown;

    /** Registers its metrics. */
    public EventConsumer(Transactions transactions, Quarantine quarantine, MeterRegistry meters) {
        this.transactions = transactions;
        this.quarantine = quarantine;
        this.duplicates = meters.counter("careline_inbox_duplicates");
        this.retries = meters.counter("careline_inbox_retries");
        this.unknown = meters.counter("careline_inbox_unknown_types");
    }

    /** Completes when the record has had its effect, was a repetition, or is in quarantine; it never fails. */
    public Uni<Void> consume(ConsumerRecord<String, String> kafka, EventHandlers handlers) {
        return Uni.createFrom()
                .deferred(() -> once(kafka, handlers))
                .onFailure(failure -> !Transient.is(failure))
                .recoverWithUni(poison -> keep(kafka, poison))
                .plug(this::patiently)
                .eventually(() -> MDC.remove("originId"));
    }

    /**
     * Those of the records whose events nobody has taken yet, in order. A record that cannot be read is not among them:
     * it is left to whoever reads its partition for good.
     */
    public Uni<List<ConsumerRecord<String, String>>> listUntaken(List<ConsumerRecord<String, String>> records) {
        Map<UUID, ConsumerRecord<String, String>> untaken = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> kafka : records) {
            try {
                untaken.put(CloudEventHeaders.read(kafka).id(), kafka);
            } catch (PoisonEvent e) {
                LOG.debugf("%s-%d@%d is left to its owner", kafka.topic(), kafka.partition(), kafka.offset());
            }
        }
        return patiently(Uni.createFrom()
                .deferred(() -> transactions.run((tx, now) -> tx.preparedQuery(SEEN)
                        .execute(Tuple.of(untaken.keySet().toArray(UUID[]::new)))
                        .map(rows -> {
                            rows.forEach(row -> untaken.remove(row.getUUID("event_id")));
                            return List.copyOf(untaken.values());
                        }))));
    }

    private Uni<Void> once(ConsumerRecord<String, String> kafka, EventHandlers handlers) {
        EventHeader header = CloudEventHeaders.read(kafka);
        MDC.put("originId", header.originId());
        if (kafka.value() == null) {
            throw new PoisonEvent("record without a value");
        }
        EventHandlers.@Nullable Effect effect = handlers.find(header, kafka.value());
        if (effect == null) {
            unknown.increment();
            return Uni.createFrom().voidItem();
        }
        return transactions.run((tx, now) -> first(tx, header).chain(isFirst -> {
            if (isFirst) {
                return effect.in(tx, now);
            }
            duplicates.increment();
            return Uni.createFrom().voidItem();
        }));
    }

    private static Uni<Boolean> first(SqlConnection tx, EventHeader header) {
        return tx.preparedQuery(INBOX).execute(Tuple.of(header.id())).map(rows -> rows.rowCount() == 1);
    }

    /** Whatever stands in the way, a record that can neither be taken nor kept must not end the consumer. */
    private Uni<Void> keep(ConsumerRecord<String, String> kafka, Throwable poison) {
        return quarantine
                .put(kafka, poison)
                .onFailure()
                .invoke(failure -> {
                    retries.increment();
                    LOG.errorf(
                            "quarantine of %s-%d@%d waits for %s",
                            kafka.topic(),
                            kafka.partition(),
                            kafka.offset(),
                            failure.getClass().getSimpleName());
                })
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                .withJitter(0.5)
                .indefinitely();
    }

    private <T> Uni<T> patiently(Uni<T> work) {
        return work.onFailure(Transient::is)
                .invoke(failure -> {
                    retries.increment();
                    LOG.warnf("event waits for %s", failure.getClass().getSimpleName());
                })
                .onFailure(Transient::is)
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
                .withJitter(0.5)
                .indefinitely();
    }
}
