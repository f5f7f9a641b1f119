package city.careline.billing.application;

import city.careline.billing.domain.HoldState;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives back holds whose time is up; swept by any instance. The deadline carries no authority: each hold is locked and
 * looked at again in a transaction of its own, so a stale or doubled sweep does nothing. One that fails is tried again
 * by the next sweep and does not stand in the way of the others.
 */
@ApplicationScoped
public class ExpireHolds {
    private static final Logger LOG = Logger.getLogger(ExpireHolds.class);
    private static final int BATCH = 100;
    private final OpenBooks openBooks;

    /** Sweeps these books. */
    public ExpireHolds(OpenBooks openBooks) {
        this.openBooks = openBooks;
    }

    /** How many holds expired. */
    public Uni<Long> handle() {
        return openBooks
                .with(books -> books.holds().listDue(books.now(), BATCH))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::expire)
                        .filter(expired -> expired)
                        .collect()
                        .with(java.util.stream.Collectors.counting()));
    }

    private Uni<Boolean> expire(UUID workOrderId) {
        return openBooks
                .with(books -> books.holds()
                        .lock(workOrderId)
                        .chain(hold -> hold.filter(found -> found.isDueAt(books.now()))
                                .map(found -> Releasing.release(books, found, HoldState.EXPIRED)
                                        .replaceWith(true))
                                .orElseGet(() -> Uni.createFrom().item(false))))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.errorf(failure, "the hold of order %s could not be given back", workOrderId);
                    return false;
                });
    }
}
