package city.careline.billing.adapter.postgres;

import city.careline.billing.application.Announcements;
import city.careline.billing.application.Books;
import city.careline.billing.application.Charges;
import city.careline.billing.application.Copies;
import city.careline.billing.application.Entitlements;
import city.careline.billing.application.Holds;
import city.careline.billing.application.Journals;
import city.careline.billing.application.Months;
import city.careline.billing.application.Policies;
import city.careline.billing.application.Reviews;
import city.careline.billing.application.Statements;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/**
 * The books on one transaction's connection.
 *
 * @param now the city's clock in it
 * @param copies copies of elders and items
 * @param policies quota policies
 * @param entitlements entitlements
 * @param holds holds
 * @param journals the ledger
 * @param months accounting months
 * @param reviews visits and reviews
 * @param charges charges
 * @param statements statements
 * @param announcements outgoing events
 */
record PostgresBooks(
        Instant now,
        Copies copies,
        Policies policies,
        Entitlements entitlements,
        Holds holds,
        Journals journals,
        Months months,
        Reviews reviews,
        Charges charges,
        Statements statements,
        Announcements announcements)
        implements Books {

    static Books of(SqlConnection tx, Instant now, Announcements announcements) {
        return new PostgresBooks(
                now,
                new CopyRows(tx),
                new PolicyRows(tx),
                new EntitlementRows(tx),
                new HoldRows(tx),
                new JournalRows(tx),
                new MonthRows(tx),
                new ReviewRows(tx),
                new ChargeRows(tx),
                new StatementRows(tx),
                announcements);
    }
}
