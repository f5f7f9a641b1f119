package city.careline.provider.application;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Site;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives a provider one more site. */
@ApplicationScoped
public class OpenSite {
    private final Providers providers;

    /** Works on the register. */
    public OpenSite(Providers providers) {
        this.providers = providers;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The provider has the site. */
        record Opened(Site site) implements Outcome {}

        /** The provider has left for good. */
        record ProviderLeft() implements Outcome {}
    }

    /** Opens the site; empty when there is no such provider. */
    public Uni<Optional<Outcome>> handle(ProviderId id, Site site) {
        return providers.change(
                id,
                (provider, now) -> provider.hasLeft()
                        ? Decided.unchanged(new Outcome.ProviderLeft())
                        : Decided.to(provider.with(site), new Outcome.Opened(site)));
    }
}
