package city.careline.billing.application;

/**
 * Announces inside a transaction that somebody else began.
 *
 * @param <T> the transaction
 */
@FunctionalInterface
public interface AnnouncementsIn<T> {
    /** Announcements that leave with that transaction. */
    Announcements of(T transaction);
}
