package city.careline.billing.application;

import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Voids the hold of a cancelled service order, or remembers the cancellation when the order is not known yet. */
@ApplicationScoped
public class CancelOrder {

    /** Completes when nothing is reserved for the order any more; a captured hold stays captured. */
    public Uni<Void> handle(Books books, UUID workOrderId) {
        return books.holds()
                .lock(workOrderId)
                .chain(hold -> hold.map(known -> release(books, known))
                        .orElseGet(() -> books.holds().rememberCancelled(workOrderId)));
    }

    private static Uni<Void> release(Books books, Hold hold) {
        return hold.isOpen()
                ? Releasing.release(books, hold, HoldState.VOIDED)
                : Uni.createFrom().voidItem();
    }
}
