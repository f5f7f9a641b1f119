package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.place.Region;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider.
 *
 * @param providerId the provider
 * @param name registered name of the organisation
 * @param creditCode unified social credit code
 * @param kind kind of organisation
 * @param serviceRegions 12-digit codes it serves
 * @param contactPhone its desk, masked unless the caller may see it
 * @param state where it stands
 * @param reason why it stands there
 * @param since from when
 * @param sites its sites
 * @param version grows with every change
 */
record ProviderView(
        UUID providerId,
        String name,
        String creditCode,
        String kind,
        List<String> serviceRegions,
        @Nullable String contactPhone,
        String state,
        String reason,
        Instant since,
        List<SiteView> sites,
        long version) {

    static ProviderView of(Provider provider, boolean clear) {
        Particulars particulars = provider.particulars();
        Phone phone = particulars.contactPhone();
        return new ProviderView(
                provider.id().value(),
                particulars.name(),
                particulars.creditCode().value(),
                particulars.kind().name(),
                particulars.serviceRegions().stream().map(Region::code).toList(),
                phone == null ? null : clear ? phone.value() : phone.masked(),
                provider.standing().stage().name(),
                provider.standing().reason(),
                provider.standing().since(),
                provider.sites().stream().map(SiteView::of).toList(),
                provider.version());
    }
}
