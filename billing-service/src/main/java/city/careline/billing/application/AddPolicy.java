package city.careline.billing.application;

import city.careline.billing.domain.PolicyBook;
import city.careline.billing.domain.QuotaPolicy;
import city.careline.billing.domain.Undercut;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Adds a quota policy, unless it grants less than a region above it or says the same thing twice. */
@ApplicationScoped
public class AddPolicy {
    private final OpenBooks openBooks;

    /** Adds to these books. */
    public AddPolicy(OpenBooks openBooks) {
        this.openBooks = openBooks;
    }

    /** What became of the policy. */
    public sealed interface Outcome {
        /** It holds. */
        record Added(QuotaPolicy policy) implements Outcome {}

        /** It would undercut a region above. */
        record Undercutting(Undercut undercut) implements Outcome {}

        /** The same region and group have a policy from that day on already. */
        record Twin() implements Outcome {}
    }

    /** Decides against all policies, one addition at a time. */
    public Uni<Outcome> handle(QuotaPolicy policy, String madeBy) {
        return openBooks.with(books -> books.policies().lockAll().chain(book -> {
            Optional<Outcome> refusal = refusal(book, policy);
            return refusal.isPresent()
                    ? Uni.createFrom().item(refusal.get())
                    : books.policies().add(policy, madeBy).replaceWith(new Outcome.Added(policy));
        }));
    }

    private static Optional<Outcome> refusal(PolicyBook book, QuotaPolicy policy) {
        return book.holdsTwin(policy)
                ? Optional.of(new Outcome.Twin())
                : book.undercutBy(policy).map(Outcome.Undercutting::new);
    }
}
