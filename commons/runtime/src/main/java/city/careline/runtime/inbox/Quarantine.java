package city.careline.runtime.inbox;

import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.PoisonEvent;
import city.careline.runtime.postgres.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Events nobody could take, each an item owned by a supervisor until somebody says how it was resolved. The record
 * itself stays in Kafka; kept here is where it lies and why it was refused, never its text.
 */
@ApplicationScoped
public class Quarantine {
    private static final Logger LOG = Logger.getLogger(Quarantine.class);
    private static final String PUT = """
            insert into quarantine (topic, partition_no, record_offset, event_id, type, reason)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing""";
    private static final String INBOX = "insert into inbox (event_id) values ($1) on conflict do nothing";
    private static final String OPEN = """
            select id, topic, partition_no, record_offset, event_id, type, reason, owner, received_at
            from quarantine where resolved_at is null order by id limit 500""";
    private static final String RESOLVE = """
            update quarantine set resolved_at = $2, resolved_by = $3, resolution = $4
            where id = $1 and resolved_at is null""";

    private final Transactions transactions;
    private final Counter count;

    /** Registers its metric. */
    public Quarantine(Transactions transactions, MeterRegistry meters) {
        this.transactions = transactions;
        this.count = meters.counter("careline_quarantine");
    }

    /** Makes the metric known from the start, so that a dashboard finds it at zero. */
    void start(@Observes StartupEvent event) {
        LOG.debugf("%s is watched", count.getId().getName());
    }

    /**
     * An item somebody must look at.
     *
     * @param id number of the item
     * @param topic where the record lies
     * @param partition and in which partition
     * @param offset and at which offset
     * @param eventId the event's id, when readable
     * @param type the event's type, when readable
     * @param reason why it was refused
     * @param owner whose it is
     * @param receivedAt when it was refused
     */
    public record Item(
            long id,
            String topic,
            int partition,
            long offset,
            @Nullable UUID eventId,
            @Nullable String type,
            String reason,
            String owner,
            Instant receivedAt) {}

    Uni<Void> put(ConsumerRecord<String, String> kafka, Throwable poison) {
        @Nullable UUID id = idOf(kafka);
        @Nullable String type = typeOf(kafka);
        return transactions
                .run((tx, now) -> tx.preparedQuery(PUT)
                        .execute(Tuple.of(kafka.topic(), kafka.partition(), kafka.offset(), id, type, reason(poison)))
                        .chain(rows -> id == null
                                ? Uni.createFrom().voidItem()
                                : tx.preparedQuery(INBOX).execute(Tuple.of(id)).replaceWithVoid()))
                .invoke(() -> {
                    count.increment();
                    LOG.errorf(
                            "event in quarantine: %s-%d@%d %s: %s",
                            kafka.topic(), kafka.partition(), kafka.offset(), type, reason(poison));
                });
    }

    /** What is waiting for somebody, oldest first, at most 500. */
    public Uni<List<Item>> listOpen() {
        return transactions.run((tx, now) -> tx.query(OPEN).execute().map(Quarantine::items));
    }

    /** Marks an item as dealt with; false when there is no such open item. */
    public Uni<Boolean> resolve(long id, String by, String resolution) {
        return transactions.run((tx, now) -> tx.preparedQuery(RESOLVE)
                .execute(Tuple.of(id, now.atOffset(java.time.ZoneOffset.UTC), by, resolution))
                .map(rows -> rows.rowCount() == 1));
    }

    private static List<Item> items(RowSet<Row> rows) {
        var items = new ArrayList<Item>();
        rows.forEach(row -> items.add(new Item(
                row.getLong("id"),
                row.getString("topic"),
                row.getInteger("partition_no"),
                row.getLong("record_offset"),
                row.getUUID("event_id"),
                row.getString("type"),
                row.getString("reason"),
                row.getString("owner"),
                row.getOffsetDateTime("received_at").toInstant())));
        return items;
    }

    private static @Nullable UUID idOf(ConsumerRecord<String, String> kafka) {
        try {
            return CloudEventHeaders.read(kafka).id();
        } catch (PoisonEvent unreadable) {
            return null;
        }
    }

    private static @Nullable String typeOf(ConsumerRecord<String, String> kafka) {
        try {
            return CloudEventHeaders.read(kafka).type().replace('\0', '?'); // PostgreSQL has no text with a NUL
        } catch (PoisonEvent unreadable) {
            return null;
        }
    }

    /** Library messages may repeat the record's text, so only our own are kept, and of the database its code and rule. */
    private static String reason(Throwable poison) {
        return switch (poison) {
            case PoisonEvent ours -> String.valueOf(ours.getMessage());
            case PgException refused ->
                "database refused it: %s %s"
                        .formatted(
                                refused.getSqlState(), refused.getConstraint() == null ? "" : refused.getConstraint())
                        .strip();
            default -> poison.getClass().getSimpleName();
        };
    }
}
