package city.careline.billing.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.billing.domain.Account;
import city.careline.billing.domain.AccountKind;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.Fund;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.Posting;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.Samples;
import city.careline.testkit.Seeds;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Public money stays exact whatever happens in whatever order. */
class BillingSimulationTest {
    private static final int STEPS = 250;

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(25, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void L34_L37_publicMoneyStaysExact(Seeds.Seed seed) {
        seed.walk(random -> {
            var books = new BooksInMemory();
            Instant start = Samples.NOON;
            var walk = new BillingWalk(new BillingDesk(books), random, Samples.CITY, start, books::moveTo);
            for (int step = 0; step < STEPS; step++) {
                walk.step();
                books.tables().reviews.values().stream()
                        .filter(Review::isOpen)
                        .map(Review::id)
                        .toList()
                        .forEach(review -> {
                            if (random.nextInt(6) == 0) {
                                walk.decide(review);
                            }
                        });
                check(books.tables());
            }
        });
    }

    private static void check(Tables tables) {
        for (Entitlement one : tables.entitlements.values()) {
            assertThat(tables.balance(account(AccountKind.ENTITLEMENT_LEFT, one.id())))
                    .isEqualTo(-one.leftFen());
            assertThat(tables.balance(account(AccountKind.ENTITLEMENT_HELD, one.id())))
                    .isEqualTo(-one.heldFen());
            assertThat(openHolds(tables, one)).isEqualTo(one.heldFen());
            assertThat(charged(tables, one)).isEqualTo(one.usedFen());
        }
        assertThat(tables.journal.stream()
                        .flatMap(entry -> entry.postings().stream())
                        .mapToLong(Posting::amountFen)
                        .sum())
                .isZero();
        tables.statements.values().stream()
                .filter(one -> one.isFinal())
                .forEach(one -> assertThat(tables.charges.stream()
                                .filter(charge -> charge.providerId().equals(one.providerId())
                                        && charge.month().equals(one.month()))
                                .mapToLong(Charge::publicFen)
                                .sum())
                        .isEqualTo(one.publicFen()));
    }

    private static long openHolds(Tables tables, Entitlement one) {
        return tables.holds.values().stream()
                .filter(hold -> hold.isOpen() && one.id().equals(hold.entitlementId()))
                .mapToLong(Hold::heldFen)
                .sum();
    }

    private static long charged(Tables tables, Entitlement one) {
        return tables.charges.stream()
                .filter(charge -> one.id().equals(charge.entitlementId()))
                .mapToLong(Charge::publicFen)
                .sum();
    }

    private static Account account(AccountKind kind, UUID owner) {
        return new Account(kind, Fund.FISCAL, owner);
    }
}
