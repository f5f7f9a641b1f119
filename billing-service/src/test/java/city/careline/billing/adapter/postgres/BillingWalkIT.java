package city.careline.billing.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.billing.application.BillingDesk;
import city.careline.billing.application.BillingWalk;
import city.careline.billing.application.HoldReadings;
import city.careline.billing.application.LedgerReadings;
import city.careline.billing.application.OpenBooks;
import city.careline.billing.application.Slice;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Samples;
import city.careline.testkit.Seeds;
import city.careline.testkit.city.CityClock;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The random walk on PostgreSQL, with its triggers and its nightly check. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "billing"))
class BillingWalkIT {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject
    OpenBooks books;

    @Inject
    LedgerReadings ledger;

    @Inject
    HoldReadings holds;

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(3, 50);
    }

    @AfterEach
    void putTheClockBack() {
        CityClock.shift("billing", Duration.ZERO);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void L34_L37_publicMoneyStaysExact(Seeds.Seed seed) {
        seed.walk(random -> {
            int year = 2050 + (int) (3 * seed.value());
            Instant start = Samples.shanghai(year, 1, 10, 12, 0);
            var region = new RegionCode("9904%02d000000".formatted(seed.value()));
            move(start);
            var walk = new BillingWalk(new BillingDesk(books), random, region, start, BillingWalkIT::move);
            for (int step = 0; step < 150; step++) {
                walk.step();
                if (step % 10 == 0) {
                    decideSome(walk, region);
                    assertThat(ledger.breaches().await().atMost(LIMIT)).isEmpty();
                }
            }
            assertThat(ledger.breaches().await().atMost(LIMIT)).isEmpty();
        });
    }

    private void decideSome(BillingWalk walk, RegionCode region) {
        holds.reviews(true, new Slice(null, 3, region.prefix()))
                .await()
                .atMost(LIMIT)
                .forEach(review -> walk.decide(review.id()));
    }

    private static void move(Instant to) {
        CityClock.shift("billing", Duration.between(Instant.now(), to));
    }
}
