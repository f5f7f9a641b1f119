package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.supervision.Papers;
import city.careline.provider.domain.supervision.Rating;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param licenceUntil first instant at which its business licence is no longer valid
 * @param insuredUntil first instant at which its liability insurance no longer covers
 * @param warnings papers that are missing, over, or will be in thirty days
 * @param score what the latest evaluation gave, 0 to 100
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
        @Nullable Instant licenceUntil,
        @Nullable Instant insuredUntil,
        List<Warning> warnings,
        @Nullable Integer score,
        List<SiteView> sites,
        long version) {

    /**
     * A paper to look after.
     *
     * @param paper LICENCE or INSURANCE
     * @param state LACKING when there is none or it is over, EXPIRING when it will be in thirty days
     */
    record Warning(String paper, String state) {}

    static ProviderView of(Provider provider, boolean clear, Instant now) {
        Particulars particulars = provider.particulars();
        Papers papers = provider.dossier().papers();
        Rating rating = provider.dossier().rating();
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
                papers.licenceUntil(),
                papers.insuredUntil(),
                warnings(papers, now),
                rating == null ? null : rating.score(),
                provider.sites().stream().map(SiteView::of).toList(),
                provider.version());
    }

    private static List<Warning> warnings(Papers papers, Instant now) {
        return Stream.concat(
                        papers.lackingAt(now).stream().map(paper -> new Warning(paper.name(), "LACKING")),
                        papers.expiringAt(now).stream().map(paper -> new Warning(paper.name(), "EXPIRING")))
                .toList();
    }
}
