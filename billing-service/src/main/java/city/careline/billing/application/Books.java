package city.careline.billing.application;

import java.time.Instant;

/** Billing's books inside one open transaction, at one instant of the city's clock. */
public interface Books {
    /** The city's clock in this transaction. */
    Instant now();

    /** Copies of elders and items. */
    Copies copies();

    /** Quota policies. */
    Policies policies();

    /** Entitlements and their balances. */
    Entitlements entitlements();

    /** Holds. */
    Holds holds();

    /** The ledger. */
    Journals journals();

    /** Months and whether they are closed. */
    Months months();

    /** Visits and the items that wait for a person. */
    Reviews reviews();

    /** Charges. */
    Charges charges();

    /** Statements. */
    Statements statements();

    /** What is told to the other services when this transaction commits. */
    Announcements announcements();
}
