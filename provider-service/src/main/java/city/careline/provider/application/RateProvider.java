package city.careline.provider.application;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.supervision.Finding;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives a provider an evaluation (服务质量评比考核, L17); earlier ones are kept. */
@ApplicationScoped
public class RateProvider {
    private final Providers providers;

    /** Works on the register. */
    public RateProvider(Providers providers) {
        this.providers = providers;
    }

    /** The provider with it; empty when there is no such provider. */
    public Uni<Optional<Provider>> handle(ProviderId id, Finding finding, String actor) {
        return providers.change(id, (provider, now) -> {
            Provider rated = provider.with(provider.dossier().with(finding.rating(actor, now)));
            return Decided.to(rated, rated);
        });
    }
}
