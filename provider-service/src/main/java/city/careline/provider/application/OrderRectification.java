package city.careline.provider.application;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.supervision.Ordering;
import city.careline.provider.domain.supervision.RectificationTerms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Orders a provider to put something right by a deadline (责令限期改正, G41). */
@ApplicationScoped
public class OrderRectification {
    private final Providers providers;

    /** Works on the register. */
    public OrderRectification(Providers providers) {
        this.providers = providers;
    }

    /** What became of it; empty when there is no such provider. */
    public Uni<Optional<Ordering>> handle(ProviderId id, RectificationTerms terms, String actor) {
        return providers.change(id, (provider, now) -> {
            if (provider.hasLeft()) {
                return Decided.unchanged(new Ordering.ProviderLeft());
            }
            Ordering outcome = provider.dossier().order(terms, actor, now);
            return outcome instanceof Ordering.Ordered ordered
                    ? Decided.to(provider.with(ordered.dossier()), outcome)
                    : Decided.unchanged(outcome);
        });
    }
}
