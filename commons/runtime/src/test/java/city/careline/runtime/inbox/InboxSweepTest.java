package city.careline.runtime.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.runtime.postgres.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Old inbox rows go, in batches; what may still come again stays. */
class InboxSweepTest {
    @Test
    void forgetsWhatIsOlderThanTheTopicsKeepAndNothingElse() {
        try (var database = new TestDatabase()) {
            database.run("insert into inbox (event_id, received_at) select gen_random_uuid(),"
                    + " clock_timestamp() - interval '22 days' from generate_series(1, 12000)");
            database.run("insert into inbox (event_id, received_at) select gen_random_uuid(),"
                    + " clock_timestamp() - interval '20 days' from generate_series(1, 10)");
            var sweep = new InboxSweep(database.pool(), database.vertx(), new SimpleMeterRegistry(), 21);

            assertThat(sweep.sweep().await().atMost(Duration.ofSeconds(20))).isEqualTo(12_000);
            assertThat(database.number("select count(*) from inbox")).isEqualTo(10);
        }
    }
}
