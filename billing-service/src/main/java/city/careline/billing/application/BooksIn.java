package city.careline.billing.application;

import java.time.Instant;

/**
 * Opens the books inside a transaction that somebody else began, e.g. the one of an event's inbox row.
 *
 * @param <T> the transaction
 */
@FunctionalInterface
public interface BooksIn<T> {
    /** The books in that transaction at its instant. */
    Books of(T transaction, Instant now);
}
