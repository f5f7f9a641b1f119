package city.careline.billing.application;

import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.QuotaPolicy;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.Visit;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** All that billing can be asked to do, on any books, waited for. */
public final class BillingDesk {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private final OpenBooks openBooks;
    private final CaptureVisit captureVisit = new CaptureVisit();
    private final PlaceHold placeHold = new PlaceHold(captureVisit);
    private final CancelOrder cancelOrder = new CancelOrder();

    public BillingDesk(OpenBooks openBooks) {
        this.openBooks = openBooks;
    }

    public <R> R in(Function<Books, Uni<R>> work) {
        return openBooks.with(work).await().atMost(LIMIT);
    }

    public void does(Function<Books, Uni<Void>> work) {
        openBooks.with(work).await().atMost(LIMIT);
    }

    public void knows(Elder elder) {
        does(books -> books.copies().keep(List.of(elder)));
    }

    public void knows(Item item) {
        does(books -> books.copies().keep(item));
    }

    public AddPolicy.Outcome adds(QuotaPolicy policy) {
        return new AddPolicy(openBooks).handle(policy, "test").await().atMost(LIMIT);
    }

    public RunGrants.Outcome grants(YearMonth month) {
        return new RunGrants(openBooks).handle(month).await().atMost(LIMIT);
    }

    public void places(Order order) {
        does(books -> placeHold.handle(books, order));
    }

    public Uni<Void> placing(Order order) {
        return openBooks.with(books -> placeHold.handle(books, order));
    }

    public void completes(Visit visit) {
        does(books -> captureVisit.handle(books, visit));
    }

    public void cancels(UUID workOrderId) {
        does(books -> cancelOrder.handle(books, workOrderId));
    }

    public long sweeps() {
        return new ExpireHolds(openBooks).handle().await().atMost(LIMIT);
    }

    public BuildStatements.Outcome settles(YearMonth month) {
        return new BuildStatements(openBooks).handle(month).await().atMost(LIMIT);
    }

    public CloseMonth.Outcome closes(YearMonth month) {
        return new CloseMonth(openBooks).handle(month, "test").await().atMost(LIMIT);
    }

    public AdjustCharge.Outcome adjusts(AdjustCharge.Correction wanted) {
        return new AdjustCharge(openBooks)
                .handle(wanted, region -> true)
                .await()
                .atMost(LIMIT);
    }

    public DecideReview.Outcome decides(UUID id, Review.Verdict verdict) {
        return new DecideReview(openBooks)
                .handle(id, verdict, "test", "note", region -> true)
                .await()
                .atMost(LIMIT);
    }

    public Optional<Hold> hold(UUID workOrderId) {
        return in(books -> books.holds().lock(workOrderId));
    }
}
