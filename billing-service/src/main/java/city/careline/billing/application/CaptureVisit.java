package city.careline.billing.application;

import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Evidence;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.ReviewReason;
import city.careline.billing.domain.Visit;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Charges a completed visit of a service order to its hold, from what it proves and at the price of its check-in. What
 * does not prove enough is not paid (hard edit): it becomes an item for a person, and the hold stays until that person
 * decides or it expires. A visit is charged once, an order too.
 */
@ApplicationScoped
public class CaptureVisit {
    private static final String BY = "billing";

    /** Completes when the visit is charged or waits for a person. */
    public Uni<Void> handle(Books books, Visit visit) {
        return books.holds()
                .lock(visit.workOrderId())
                .call(() -> books.reviews().keep(visit))
                .chain(hold -> hold.map(known -> onHold(books, visit, known))
                        .orElseGet(() -> review(books, visit, ReviewReason.ORDER_UNKNOWN)));
    }

    /** Charges the visit of an item that waited for its order, whose hold has just been made in this transaction. */
    Uni<Void> chargeWaiting(Books books, Review waiting) {
        var decision = new Review.Decision(Review.Verdict.CAPTURE, BY, "the order has arrived", books.now());
        return books.reviews().update(waiting.decided(decision)).chain(() -> handle(books, waiting.visit()));
    }

    private static Uni<Void> onHold(Books books, Visit visit, Hold hold) {
        if (!hold.isOpen()) {
            boolean again = hold.state() == HoldState.CAPTURED && visit.id().equals(hold.visitId());
            return again ? Uni.createFrom().voidItem() : review(books, visit, ReviewReason.HOLD_ENDED);
        }
        return switch (visit.evidence()) {
            case Evidence.Lacking lacking -> review(books, visit, lacking.reason());
            case Evidence.Complete proof -> onProof(books, visit, hold, proof);
        };
    }

    private static Uni<Void> onProof(Books books, Visit visit, Hold hold, Evidence.Complete proof) {
        return books.copies().findElder(hold.order().elderId()).chain(elder -> {
            Optional<ReviewReason> doubt = doubt(visit, hold, proof, elder);
            return doubt.isPresent()
                    ? review(books, visit, doubt.get())
                    : Capturing.tariff(books, proof)
                            .chain(tariff -> tariff.map(held -> Capturing.capture(books, hold, proof, held))
                                    .orElseGet(() -> review(books, visit, ReviewReason.NO_PRICE)));
        });
    }

    private static Optional<ReviewReason> doubt(
            Visit visit, Hold hold, Evidence.Complete proof, Optional<Elder> elder) {
        return elder.flatMap(known -> proof.contradiction(hold.order(), known))
                .or(() -> visit.locationMatched() ? Optional.empty() : Optional.of(ReviewReason.LOCATION_NOT_MATCHED));
    }

    private static Uni<Void> review(Books books, Visit visit, ReviewReason reason) {
        return books.reviews().add(new Review(Ids.next(), visit, reason, Review.OWNER, books.now(), null));
    }
}
