package city.careline.dispatch.adapter.kafka;

import city.careline.runtime.inbox.EventConsumer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Every instance reads all alarms a second time, one second after they were raised, in a group of its own, and takes
 * those that nobody has taken. So a killed or frozen instance delays the presses in its partitions by about a second,
 * not by the time Kafka needs to give its partitions to another. In health it finds nothing to do.
 */
@ApplicationScoped
public class AlarmsAgain {
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final int AT_ONCE = 8;

    private final GatewayEventsIn first;
    private final EventConsumer consumer;
    private final Counter taken;

    /** Takes an alarm as the first reader would. */
    public AlarmsAgain(GatewayEventsIn first, EventConsumer consumer, MeterRegistry meters) {
        this.first = first;
        this.consumer = consumer;
        this.taken = meters.counter("careline_dispatch_alarms_taken_over");
    }

    /** Some alarms, perhaps taken already. */
    @Incoming("alarms-again")
    public Uni<Void> on(ConsumerRecords<String, String> batch) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        batch.forEach(records::add);
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(untilLater(records, System.currentTimeMillis()))
                .chain(() -> consumer.listUntaken(records))
                .chain(this::takeOver);
    }

    /** Until the youngest is a second old by the broker's record of it; never longer, whatever the clocks say. */
    static Duration untilLater(List<ConsumerRecord<String, String>> records, long nowMillis) {
        long youngest =
                records.stream().mapToLong(ConsumerRecord::timestamp).max().orElse(Long.MIN_VALUE);
        long millis = youngest == Long.MIN_VALUE ? 0 : youngest + LATER.toMillis() - nowMillis;
        return Duration.ofMillis(Math.clamp(millis, 1, LATER.toMillis()));
    }

    private Uni<Void> takeOver(List<ConsumerRecord<String, String>> untaken) {
        return Multi.createFrom()
                .iterable(untaken)
                .onItem()
                .transformToUni(kafka -> first.alarm(kafka).invoke(() -> taken.increment()))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
