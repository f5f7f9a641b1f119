package city.careline.provider.application;

import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Restatement;
import city.careline.provider.domain.place.Region;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes what a provider said about itself: name, regions, the phone of its desk. */
@ApplicationScoped
public class ChangeParticulars {
    private final Providers providers;

    /** Works on the register. */
    public ChangeParticulars(Providers providers) {
        this.providers = providers;
    }

    /** What became of it; empty when there is no such provider. */
    public Uni<Optional<Restatement>> handle(
            ProviderId id, String name, List<Region> serviceRegions, @Nullable Phone contactPhone) {
        return providers.change(id, (provider, now) -> {
            Restatement outcome = provider.restate(name, serviceRegions, contactPhone, now);
            return outcome instanceof Restatement.Restated restated
                    ? Decided.to(restated.provider(), outcome)
                    : Decided.unchanged(outcome);
        });
    }
}
