package city.careline.billing.domain;

import java.time.Instant;
import java.time.YearMonth;

/** What billing has to tell the other services. */
public sealed interface BillingEvent {

    /**
     * Quota is reserved, or nothing is and all is self-pay.
     *
     * @param hold the hold
     * @param leftFen quota left after it
     */
    record Granted(Hold hold, long leftFen) implements BillingEvent {}

    /**
     * No hold could be made.
     *
     * @param order for which order
     * @param reason why
     * @param at when
     */
    record Refused(Order order, RefusalReason reason, Instant at) implements BillingEvent {}

    /**
     * A visit was charged.
     *
     * @param hold the ended hold
     * @param charge what is paid
     * @param releasedFen given back to the quota
     */
    record Captured(Hold hold, Charge charge, long releasedFen) implements BillingEvent {}

    /**
     * A hold ended without a charge.
     *
     * @param hold the ended hold
     * @param at when
     */
    record Released(Hold hold, Instant at) implements BillingEvent {}

    /**
     * An entitlement's balance changed.
     *
     * @param entitlement as it is now
     * @param originId by what
     * @param at when
     */
    record BalanceChanged(Entitlement entitlement, String originId, Instant at) implements BillingEvent {}

    /**
     * A statement is final.
     *
     * @param statement the statement
     * @param originId by what
     */
    record StatementFinal(Statement statement, String originId) implements BillingEvent {}

    /**
     * A month is closed.
     *
     * @param month which
     * @param at when
     * @param originId by what
     */
    record MonthEnded(YearMonth month, Instant at, String originId) implements BillingEvent {}
}
