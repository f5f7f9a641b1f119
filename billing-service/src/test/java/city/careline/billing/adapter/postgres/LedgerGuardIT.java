package city.careline.billing.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.billing.application.BillingDesk;
import city.careline.billing.application.FailingBooks;
import city.careline.billing.application.LedgerReadings;
import city.careline.billing.application.OpenBooks;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Samples;
import city.careline.runtime.event.Ids;
import city.careline.testkit.city.CityDatabase;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses what would make public money inexact, whoever asks. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "billing"))
class LedgerGuardIT {
    private static final RegionCode REGION = new RegionCode("990305000000");

    @Inject
    OpenBooks books;

    @Inject
    LedgerReadings ledger;

    private Order order;

    @BeforeEach
    void anOrderWithAHold() {
        order = Samples.order(Ids.next(), elder());
        new BillingDesk(books).places(order);
    }

    private UUID elder() {
        var desk = new BillingDesk(books);
        Elder sample = Samples.elder(Ids.next());
        desk.adds(Samples.policy(REGION, 10_000, LocalDate.of(2026, 1, 1), null));
        desk.knows(new Elder(sample.id(), REGION, LifeState.LIVING, null, sample.memberships(), 1));
        desk.knows(Samples.item());
        return sample.id();
    }

    private static void sql(String... statements) throws SQLException {
        try (Connection connection = CityDatabase.connect("billing");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String one : statements) {
                statement.execute(one.formatted(Ids.next()));
            }
            connection.commit();
        }
    }

    private void exact() {
        assertThat(ledger.breaches().await().atMost(Duration.ofSeconds(10))).isEmpty();
    }

    private static String entry(String id, String month) {
        return """
                insert into journal_entry (id, reference, kind, month, origin_id, region_code, elder_id)
                values ('%s', 'raw/%s', 'GRANT', '%s', 'o', '990305000000', '%s')""".formatted(id, id, month, id);
    }

    private static String account(String id) {
        return "insert into account (id, kind, fund, owner_id) values ('%s', 'PROVIDER_PAYABLE', 'FISCAL', '%s')"
                .formatted(id, id);
    }

    private static String posting(String entry, int line, long fen) {
        return "insert into posting values ('%s', %d, '%s', %d)".formatted(entry, line, entry, fen);
    }

    @Test
    void L37_refusesAnUnbalancedEntry() {
        String id = Ids.next().toString();

        assertThatThrownBy(() -> sql(account(id), entry(id, "2026-11"), posting(id, 0, 100), posting(id, 1, -99)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not balance");
        exact();
    }

    @Test
    void L37_refusesAnEntryWithoutPostings() {
        assertThatThrownBy(() -> sql(entry(Ids.next().toString(), "2026-11"))).hasMessageContaining("does not balance");
    }

    @Test
    void L37_refusesAPostingToABookedEntry() throws SQLException {
        String id = Ids.next().toString();
        sql(account(id), entry(id, "2026-11"), posting(id, 0, 100), posting(id, 1, -100));

        assertThatThrownBy(() -> sql(posting(id, 2, 5), posting(id, 3, -5))).hasMessageContaining("booked already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posting set amount_fen = amount_fen + 1",
                "delete from posting",
                "truncate posting",
                "update journal_entry set month = '2026-01'",
                "delete from journal_entry",
                "update charge set public_fen = 0",
                "truncate charge cascade"
            })
    void L37_whatIsBookedNeverChanges(String statement) {
        assertThatThrownBy(() -> sql(statement)).isInstanceOf(SQLException.class);
        exact();
    }

    @Test
    void L37_theOwnerWhoTakesTheRightsBackIsStillRefused() {
        assertThatThrownBy(() -> sql("grant update, delete on posting to billing", "delete from posting"))
                .hasMessageContaining("append-only");
    }

    @Test
    void L37_refusesAPostingToAClosedMonth() throws SQLException {
        String id = Ids.next().toString();
        sql("insert into accounting_month values ('2019-01', 'CLOSED', now(), 'test') on conflict do nothing");

        assertThatThrownBy(() -> sql(account(id), entry(id, "2019-01"), posting(id, 0, 100), posting(id, 1, -100)))
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> sql("update accounting_month set state = 'OPEN', closed_at = null"))
                .hasMessageContaining("closed for ever");
        assertThatThrownBy(() -> sql("delete from accounting_month where month = '2019-01'"))
                .hasMessageContaining("closed for ever");
    }

    @Test
    void L34_refusesToHoldMoreThanGranted() {
        assertThatThrownBy(() -> sql("update entitlement set held_fen = granted_fen + 1"))
                .hasMessageContaining("never_more_than_granted");
        assertThatThrownBy(() -> sql("update entitlement set used_fen = -1")).isInstanceOf(SQLException.class);
    }

    @Test
    void L34_refusesASecondGrantOfTheMonth() {
        assertThatThrownBy(() -> sql("""
                        insert into entitlement
                        select '%s', elder_id, region_code, policy_code, fund, month, 1, 0, 0, 0, 1
                        from entitlement limit 1""")).hasMessageContaining("granted_once");
    }

    @Test
    void aCrashBetweenAnyTwoStatementsLeavesNothingBehind() {
        for (int step = 1; ; step++) {
            Order fresh = Samples.order(Ids.next(), elder());
            var failing = new FailingBooks(books, step);
            var visit = Samples.visit(Ids.next(), fresh, Ids.next(), 45);
            attempt(failing, fresh, visit);
            exact();
            if (!failing.hasFailed()) {
                break;
            }
            attempt(books, fresh, visit);
            var desk = new BillingDesk(books);
            long charged = desk.in(b -> b.charges().publicFen(fresh.workOrderId()));
            assertThat(charged).isEqualTo(4_500);
        }
        exact();
    }

    private static void attempt(OpenBooks on, Order order, city.careline.billing.domain.Visit visit) {
        var desk = new BillingDesk(on);
        List<Runnable> work = List.of(() -> desk.places(order), () -> desk.completes(visit));
        try {
            work.forEach(Runnable::run);
        } catch (FailingBooks.Planted planted) {
            assertThat(planted).isNotNull();
        }
    }
}
