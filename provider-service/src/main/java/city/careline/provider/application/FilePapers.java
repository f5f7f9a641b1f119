package city.careline.provider.application;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.supervision.Papers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Puts on file until when a provider's licence and insurance are good. */
@ApplicationScoped
public class FilePapers {
    private final Providers providers;

    /** Works on the register. */
    public FilePapers(Providers providers) {
        this.providers = providers;
    }

    /** The provider with them; empty when there is no such provider. */
    public Uni<Optional<Provider>> handle(ProviderId id, Papers papers) {
        return providers.change(id, (provider, now) -> {
            Provider changed = provider.with(provider.dossier().with(papers));
            return papers.equals(provider.dossier().papers())
                    ? Decided.unchanged(provider)
                    : Decided.to(changed, changed);
        });
    }
}
