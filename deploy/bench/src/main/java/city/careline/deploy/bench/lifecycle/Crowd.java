package city.careline.deploy.bench.lifecycle;

import city.careline.runtime.event.Ids;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A closed loop: so many customers at once, each beginning anew when its order is closed. Every press of a run of the
 * bench comes from another household than those under way.
 */
final class Crowd implements AutoCloseable {
    private final Population population;
    private final Tokens tokens;
    private final HeardEvents heard;
    private final KafkaProducer<String, String> producer;
    private final AtomicInteger nextHousehold = new AtomicInteger();

    /**
     * What a stretch of time brought.
     *
     * @param closed alarms whose orders were closed in it
     * @param broken what went wrong, one line each
     * @param seconds how long it was, from the first press to the last order closed
     * @param stages how long the steps took
     */
    record Result(List<UUID> closed, List<String> broken, double seconds, Stages stages) {
        double perSecond() {
            return closed.size() / seconds;
        }
    }

    Crowd(Population population, Tokens tokens, HeardEvents heard, String bootstrap) {
        this.population = population;
        this.tokens = tokens;
        this.heard = heard;
        this.producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.CLIENT_ID_CONFIG,
                "presses-" + Ids.next(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class));
    }

    KafkaProducer<String, String> producer() {
        return producer;
    }

    /** Lets so many at once press until the time is over, then lets every order under way end. */
    Result run(int atOnce, double seconds, List<URI> dispatchers) throws InterruptedException {
        Queue<UUID> closed = new ConcurrentLinkedQueue<>();
        Queue<String> broken = new ConcurrentLinkedQueue<>();
        var stages = new Stages();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        var threads = new ArrayList<Thread>();
        for (int number = 0; number < atOnce; number++) {
            int turn = number;
            threads.add(Thread.ofPlatform().name("customer-" + number).start(() -> {
                try (var run = new OrderRun(population, tokens, heard, producer, dispatchers, turn % 2)) {
                    while (System.nanoTime() < end) {
                        closed.add(run.live(nextHome(), stages));
                    }
                } catch (IOException | RuntimeException e) {
                    broken.add(String.valueOf(e.getMessage()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new Result(List.copyOf(closed), List.copyOf(broken), (System.nanoTime() - start) / 1e9, stages);
    }

    private Population.Household nextHome() {
        return population.household(Math.floorMod(nextHousehold.getAndIncrement(), population.households()));
    }

    @Override
    public void close() {
        producer.close();
    }
}
