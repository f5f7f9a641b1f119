package city.careline.provider.application;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.supervision.Restricting;
import city.careline.provider.domain.supervision.RestrictionTerms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Forbids a provider work, or work for public money, for a time. */
@ApplicationScoped
public class RestrictProvider {
    private final Providers providers;

    /** Works on the register. */
    public RestrictProvider(Providers providers) {
        this.providers = providers;
    }

    /** What became of it; empty when there is no such provider. One that has left may still be listed. */
    public Uni<Optional<Restricting>> handle(ProviderId id, RestrictionTerms terms, String actor) {
        return providers.change(id, (provider, now) -> {
            Restricting outcome = provider.dossier().restrict(terms, actor, now);
            return outcome instanceof Restricting.Laid laid
                    ? Decided.to(provider.with(laid.dossier()), outcome)
                    : Decided.unchanged(outcome);
        });
    }
}
