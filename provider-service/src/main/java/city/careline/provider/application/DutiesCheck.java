package city.careline.provider.application;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.staff.Duties;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares duties with the provider's sites and the catalogue. */
@ApplicationScoped
class DutiesCheck {
    private final Providers providers;
    private final Catalogue catalogue;

    DutiesCheck(Providers providers, Catalogue catalogue) {
        this.providers = providers;
        this.catalogue = catalogue;
    }

    /** Why not; empty when nothing speaks against it. */
    Uni<Optional<Employment>> refusal(ProviderId employer, Duties duties) {
        return providers
                .find(employer)
                .chain(found -> catalogue
                        .codes()
                        .map(known -> found.map(provider -> refusal(provider, known, duties))
                                .orElse(Optional.of(new Employment.Unknown()))));
    }

    private static Optional<Employment> refusal(Provider provider, Set<String> known, Duties duties) {
        if (provider.hasLeft()) {
            return Optional.of(new Employment.ProviderLeft());
        }
        SiteId site = duties.siteId();
        if (site != null && !provider.owns(site)) {
            return Optional.of(new Employment.ForeignSite());
        }
        List<String> unknown = unknown(duties, known);
        return unknown.isEmpty() ? Optional.empty() : Optional.of(new Employment.UnknownItems(unknown));
    }

    /** Items the catalogue does not have. */
    static List<String> unknown(Duties duties, Set<String> known) {
        return duties.itemCodes().stream().filter(code -> !known.contains(code)).toList();
    }
}
