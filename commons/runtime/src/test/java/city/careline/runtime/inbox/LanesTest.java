package city.careline.runtime.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Different keys at once, one key in order, so many at most, and each acknowledged only when it is done. */
class LanesTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Map<String, UniEmitter<? super Void>> underWay = new HashMap<>();
    private final List<String> started = new ArrayList<>();
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private int offset;

    @Test
    void aSlowRecordDoesNotHoldUpThoseOfOtherKeys() {
        var lanes = new Lanes(8);
        admit(lanes, "slow", "1");
        admit(lanes, "other", "2");
        finish("2");

        assertThat(started).containsExactly("1", "2");
        assertThat(acknowledged).containsExactly("2");
    }

    @Test
    void recordsOfOneKeyWaitForEachOther() {
        var lanes = new Lanes(8);
        admit(lanes, "home", "1");
        admit(lanes, "home", "2");
        assertThat(started).containsExactly("1");

        finish("1");
        assertThat(started).containsExactly("1", "2");
        finish("2");
        assertThat(acknowledged).containsExactly("1", "2");
    }

    @Test
    void theConnectorWaitsAtTheDoorWhileAllPlacesAreTaken() {
        var lanes = new Lanes(2);
        assertThat(admit(lanes, "a", "1")).isCompleted();
        CompletionStage<Void> full = admit(lanes, "b", "2");
        assertThat(full.toCompletableFuture()).isNotCompleted();

        finish("1");
        assertThat(full.toCompletableFuture()).isCompleted();
    }

    @Test
    void whatFailsIsNotAcknowledgedAndTheNextOfItsKeyIsTaken() {
        var lanes = new Lanes(8);
        admit(lanes, "home", "1");
        admit(lanes, "home", "2");
        underWay.remove("1").fail(new IllegalStateException("planted"));
        finish("2");

        assertThat(refused).containsExactly("1");
        assertThat(acknowledged).containsExactly("2");
    }

    @Test
    void recordsWithoutAKeyHaveNoOrder() {
        var lanes = new Lanes(8);
        admit(lanes, null, "1");
        admit(lanes, null, "2");

        assertThat(started).containsExactly("1", "2");
    }

    @Test
    void aThousandRecordsOnManyThreadsKeepTheOrderOfEachKeyAndNoneIsLost() {
        var lanes = new Lanes(64);
        var random = new SplittableRandom(7);
        Map<String, List<Integer>> done = new ConcurrentHashMap<>();
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var pool = Executors.newScheduledThreadPool(8)) {
            for (int number = 0; number < 1_000; number++) {
                int mine = number;
                String key = "key-" + random.nextInt(20);
                long micros = random.nextLong(2_000);
                var ended = lanes.admit(
                        message(key, "" + mine),
                        kafka -> Uni.createFrom().emitter(emitter -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            pool.schedule(
                                    () -> {
                                        done.computeIfAbsent(key, new_ -> new CopyOnWriteArrayList<>())
                                                .add(mine);
                                        inside.decrementAndGet();
                                        end(emitter, mine);
                                    },
                                    micros,
                                    TimeUnit.MICROSECONDS);
                        }));
                ended.await().atMost(LIMIT);
            }
            await().atMost(LIMIT).until(() -> acknowledged.size() + refused.size() == 1_000);
        }
        assertThat(done.values().stream().mapToInt(List::size).sum()).isEqualTo(1_000);
        assertThat(done.values()).allSatisfy(numbers -> assertThat(numbers).isSorted());
        assertThat(refused).hasSize(10);
        assertThat(most.get()).isBetween(2, 20);
    }

    private static void end(UniEmitter<? super Void> emitter, int number) {
        if (number % 100 == 0) {
            emitter.fail(new IllegalStateException("planted"));
        } else {
            emitter.complete(null);
        }
    }

    private CompletableFuture<Void> admit(Lanes lanes, @Nullable String key, String name) {
        return lanes.admit(
                        message(key, name),
                        kafka -> Uni.createFrom().<Void>emitter(emitter -> {
                            started.add(kafka.value());
                            underWay.put(kafka.value(), emitter);
                        }))
                .subscribeAsCompletionStage();
    }

    private void finish(String name) {
        underWay.remove(name).complete(null);
    }

    private Message<String> message(@Nullable String key, String name) {
        var kafka = new ConsumerRecord<>("topic", 0, offset++, key, name);
        return Message.of(
                name,
                Metadata.of(new IncomingKafkaRecordMetadata<>(kafka, "channel")),
                () -> {
                    acknowledged.add(name);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    refused.add(name);
                    return CompletableFuture.completedFuture(null);
                });
    }
}
