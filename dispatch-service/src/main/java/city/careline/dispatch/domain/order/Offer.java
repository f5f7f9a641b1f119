package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import java.time.Duration;
import java.time.Instant;

/** A time-limited proposal to one provider and worker; it ends once. */
public sealed interface Offer {
    /** What it says. */
    OfferTerms terms();

    /** Grows when the offer ends; an app drops a card with a lower one. */
    default int version() {
        return this instanceof Open ? 1 : 2;
    }

    /** Its id. */
    default OfferId id() {
        return terms().id();
    }

    /** May still be answered. */
    record Open(OfferTerms terms) implements Offer {
        /** How far a database's clock is corrected in health; an offer from further ahead is of a moved clock. */
        private static final Duration CLOCK_STEP = Duration.ofMinutes(1);

        /** True from the instant it expires. */
        public boolean isPastDue(Instant now) {
            return !now.isBefore(terms.expiresAt());
        }

        /** True when it was made at a time that has not come yet: the city's clock was ahead and was set back. */
        boolean isFromAhead(Instant now) {
            return terms.madeAt().isAfter(now.plus(CLOCK_STEP));
        }

        Accepted accept(AssignmentId made, Instant now) {
            return new Accepted(terms, made, now);
        }

        Declined decline(String reason, Instant now) {
            return new Declined(terms, reason, now);
        }

        Expired expire(Instant now) {
            return new Expired(terms, now);
        }

        Withdrawn withdraw(Withdrawal why, Instant now) {
            return new Withdrawn(terms, why, now);
        }
    }

    /** Won the order. */
    record Accepted(OfferTerms terms, AssignmentId assignmentId, Instant at) implements Offer {}

    /** The worker or desk said no. */
    record Declined(OfferTerms terms, String reason, Instant at) implements Offer {}

    /** Nobody answered in time. */
    record Expired(OfferTerms terms, Instant at) implements Offer {}

    /** Taken back. */
    record Withdrawn(OfferTerms terms, Withdrawal why, Instant at) implements Offer {}

    /** Why an offer was taken back. */
    enum Withdrawal {
        /** Another offer won. */
        TAKEN,

        /** The order was cancelled. */
        CANCELLED,

        /** The home turned out to be another. */
        HOME_CHANGED,

        /** Billing refused, and only the floor providers can serve. */
        MONEY_REFUSED,

        /** A seat chose somebody itself. */
        ASSIGNED_BY_SEAT
    }
}
