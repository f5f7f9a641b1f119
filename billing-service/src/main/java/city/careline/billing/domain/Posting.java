package city.careline.billing.domain;

/**
 * One side of a booking.
 *
 * @param account where
 * @param amountFen debit when positive, credit when negative, never zero
 */
public record Posting(Account account, long amountFen) {
    /** Refuses a posting of nothing. */
    public Posting {
        if (amountFen == 0) {
            throw new IllegalArgumentException("a posting moves something");
        }
    }
}
