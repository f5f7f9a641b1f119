package city.careline.billing.application;

import city.careline.billing.domain.Evidence;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.ReviewReason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Decides on a visit that waits for a person: have it charged all the same, where the reason allows that, or reject it,
 * which gives its hold back.
 */
@ApplicationScoped
public class DecideReview {
    private final OpenBooks openBooks;

    /** Decides in these books. */
    public DecideReview(OpenBooks openBooks) {
        this.openBooks = openBooks;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It is decided. */
        record Decided(Review review) implements Outcome {}

        /** There is no such item. */
        record NotFound() implements Outcome {}

        /** Somebody had decided before. */
        record DecidedBefore() implements Outcome {}

        /** Nobody may have a visit charged that was put aside for this reason. */
        record NotAcceptable(ReviewReason reason) implements Outcome {}

        /** There is no open hold to charge, or still no price. */
        record NotChargeable() implements Outcome {}
    }

    /** Decides if the visit lies where the caller may act. */
    public Uni<Outcome> handle(UUID id, Review.Verdict verdict, String by, String note, Predicate<RegionCode> mayAct) {
        return openBooks.with(books -> books.reviews().lock(id).chain(found -> {
            if (found.isEmpty() || !isVisible(found.get(), mayAct)) {
                return answer(new Outcome.NotFound());
            }
            if (!found.get().isOpen()) {
                return answer(new Outcome.DecidedBefore());
            }
            Review decided = found.get().decided(new Review.Decision(verdict, by, note, books.now()));
            return switch (verdict) {
                case CAPTURE -> capture(books, decided);
                case REJECT -> reject(books, decided);
            };
        }));
    }

    private static boolean isVisible(Review review, Predicate<RegionCode> mayAct) {
        String region = review.visit().regionCode();
        return region == null || mayAct.test(new RegionCode(region));
    }

    private static Uni<Outcome> capture(Books books, Review decided) {
        return decided.reason().isAcceptable() && decided.visit().evidence() instanceof Evidence.Complete proof
                ? books.holds()
                        .lock(decided.visit().workOrderId())
                        .chain(hold -> hold.filter(Hold::isOpen)
                                .map(open -> charge(books, decided, open, proof))
                                .orElseGet(() -> answer(new Outcome.NotChargeable())))
                : answer(new Outcome.NotAcceptable(decided.reason()));
    }

    private static Uni<Outcome> charge(Books books, Review decided, Hold hold, Evidence.Complete proof) {
        return books.copies().findElder(hold.order().elderId()).chain(elder -> {
            Optional<ReviewReason> doubt = elder.flatMap(known -> proof.contradiction(hold.order(), known));
            return doubt.isPresent()
                    ? answer(new Outcome.NotAcceptable(doubt.get()))
                    : Capturing.tariff(books, proof)
                            .chain(tariff -> tariff.map(held -> Capturing.capture(books, hold, proof, held)
                                            .chain(() -> write(books, decided)))
                                    .orElseGet(() -> answer(new Outcome.NotChargeable())));
        });
    }

    private static Uni<Outcome> reject(Books books, Review decided) {
        return books.holds().lock(decided.visit().workOrderId()).chain(hold -> {
            Optional<Hold> open = hold.filter(Hold::isOpen);
            return open.map(reserved -> Releasing.release(books, reserved, HoldState.VOIDED))
                    .orElseGet(() -> Uni.createFrom().voidItem())
                    .chain(() -> write(books, decided));
        });
    }

    private static Uni<Outcome> write(Books books, Review decided) {
        return books.reviews().update(decided).replaceWith(new Outcome.Decided(decided));
    }

    private static Uni<Outcome> answer(Outcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
