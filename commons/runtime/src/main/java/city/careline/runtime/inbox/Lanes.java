package city.careline.runtime.inbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Handles records of one topic at once and keeps the order of each key: a record waits for those of its own key that
 * came before it, never for another's. Only so many are inside; while there is no room the connector is not asked for
 * more. Each is acknowledged when its own handling is done, in whatever order that happens: the throttled commit
 * strategy commits an offset only when everything before it has been acknowledged, so a record under way when the
 * process dies comes again.
 */
public final class Lanes {
    private final int most;
    private final Map<String, Queue<Runnable>> lanes = new HashMap<>();
    private final Queue<UniEmitter<? super Void>> door = new ArrayDeque<>();
    private int inside;

    /** At most so many records inside, those that wait for their key included. */
    public Lanes(int most) {
        this.most = most;
    }

    /** Takes a record in; completes when there is room for another, which is mostly at once. */
    public Uni<Void> admit(Message<String> message, Function<ConsumerRecord<String, String>, Uni<Void>> handling) {
        ConsumerRecord<String, String> kafka = kafka(message);
        run(keyOf(kafka), () -> handling.apply(kafka))
                .onItemOrFailure()
                .transformToUni((done, failure) ->
                        Uni.createFrom().completionStage(failure == null ? message.ack() : message.nack(failure)))
                .subscribe()
                .with(acknowledged -> {}, unacknowledged -> {}); // the connector tells of it and ends the channel
        return roomy();
    }

    /** Runs work after all earlier work of this key; completes with it. */
    public Uni<Void> run(String key, Supplier<Uni<Void>> work) {
        return Uni.createFrom().emitter(done -> enter(key, () -> start(key, work, done)));
    }

    private void enter(String key, Runnable start) {
        synchronized (this) {
            inside++;
            Queue<Runnable> lane = lanes.get(key);
            if (lane != null) {
                lane.add(start);
                return;
            }
            lanes.put(key, new ArrayDeque<>());
        }
        start.run();
    }

    private void start(String key, Supplier<Uni<Void>> work, UniEmitter<? super Void> done) {
        Uni.createFrom()
                .deferred(work::get)
                .subscribe()
                .with(
                        item -> {
                            leave(key);
                            done.complete(item);
                        },
                        failure -> {
                            leave(key);
                            done.fail(failure);
                        });
    }

    private void leave(String key) {
        Runnable next;
        UniEmitter<? super Void> waiting;
        synchronized (this) {
            inside--;
            Queue<Runnable> lane = lanes.getOrDefault(key, new ArrayDeque<>());
            next = lane.poll();
            if (next == null) {
                lanes.remove(key);
            }
            waiting = inside < most ? door.poll() : null;
        }
        if (waiting != null) {
            waiting.complete(null);
        }
        if (next != null) {
            next.run();
        }
    }

    private Uni<Void> roomy() {
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                if (inside >= most) {
                    door.add(emitter);
                    return;
                }
            }
            emitter.complete(null);
        });
    }

    /** A record without a key has no order to keep. */
    static String keyOf(ConsumerRecord<String, String> kafka) {
        return kafka.key() == null ? kafka.partition() + "@" + kafka.offset() : kafka.key();
    }

    @SuppressWarnings("unchecked") // the deserializers of every channel make strings
    private static ConsumerRecord<String, String> kafka(Message<String> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(metadata -> (ConsumerRecord<String, String>) metadata.getRecord())
                .orElseThrow(() -> new IllegalArgumentException("a message that did not come from Kafka"));
    }
}
