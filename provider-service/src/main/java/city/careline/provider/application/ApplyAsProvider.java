package city.careline.provider.application;

import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.supervision.Papers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Puts an application for joining the hotline on the register. */
@ApplicationScoped
public class ApplyAsProvider {
    private final Providers providers;

    /** Works on the register. */
    public ApplyAsProvider(Providers providers) {
        this.providers = providers;
    }

    /** The provider at the stage APPLIED; empty when its credit code or its id is on the register already. */
    public Uni<Optional<Provider>> handle(ProviderId id, Particulars particulars, Papers papers, String actor) {
        return providers.add(now -> Provider.applied(id, particulars, papers, actor, now));
    }
}
