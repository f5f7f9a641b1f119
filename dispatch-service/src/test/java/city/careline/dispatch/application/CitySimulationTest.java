package city.careline.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.testkit.Seeds;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The decisions of dispatch under every fault its surroundings can have, ten thousand invented afternoons long. A failing
 * afternoon names its seed; {@code -Dcareline.seed=N} plays that one again.
 */
class CitySimulationTest {
    private static final int AFTERNOON = 900;
    private static final Duration EVENING = Duration.ofHours(6);

    @Test
    void L07_whateverIsLostDoubledLateOrKilledEveryPressIsServedOnceByOneWorker() {
        Seeds.of(1, 1).forEach(CitySimulationTest::play); // what the libraries set up once, they set up in one thread
        long orders = Seeds.of(10_000, 100_000)
                .parallel()
                .mapToLong(CitySimulationTest::play)
                .sum();
        assertThat(orders).as("orders played").isPositive();
    }

    /** How many orders there were in one afternoon. */
    private static int play(Seeds.Seed seed) {
        var orders = new AtomicInteger();
        // The pool's threads outlive tests that ran with class loaders of their own.
        Thread.currentThread().setContextClassLoader(CitySimulationTest.class.getClassLoader());
        seed.walk(random -> {
            var city = new SimulatedCity(random);
            var people = new SimulatedPeople(city);
            people.live(AFTERNOON);
            city.run(Duration.ofSeconds(AFTERNOON));
            city.calm();
            people.becomeDiligent();
            city.runUntilDone(EVENING);
            city.checkEnd();
            orders.set(city.hall.stores.dockets().size());
        });
        return orders.get();
    }
}
