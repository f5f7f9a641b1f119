package city.careline.provider.adapter.kafka;

import city.careline.contracts.provider.ItemPublished;
import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.ProviderState;
import city.careline.contracts.provider.WorkerPublished;
import city.careline.provider.application.Announcements;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.catalogue.Ceiling;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Price;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.supervision.Rating;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says in the published language what the register, the staff files and the catalogue hold. */
@ApplicationScoped
class ProviderEventsOut implements Announcements {

    @Override
    public OutgoingEvent of(Provider provider, Instant now) {
        var payload = new ProviderPublished(
                provider.id().value(),
                ProviderState.valueOf(provider.standing().stage().name()),
                provider.particulars().kind().name(),
                provider.particulars().serviceRegions().stream()
                        .map(Region::code)
                        .toList(),
                provider.sites().stream().map(ProviderEventsOut::site).toList(),
                provider.version(),
                provider.dossier().papers().licenceUntil(),
                provider.dossier().papers().insuredUntil(),
                DossierOut.contracts(provider.dossier(), now),
                DossierOut.restrictions(provider.dossier(), now),
                score(provider.dossier().rating()));
        return OutgoingEvent.of(
                ProviderPublished.TYPE, payload, provider.id().value().toString(), now, originId());
    }

    @Override
    public OutgoingEvent of(Worker worker, Instant now) {
        Duties duties = worker.duties();
        SiteId site = duties.siteId();
        var payload = new WorkerPublished(
                worker.id().value(),
                worker.providerId().value(),
                site == null ? null : site.value(),
                duties.active(),
                duties.itemCodes(),
                worker.certificatesAt(now).stream()
                        .map(paper -> new WorkerPublished.Certificate(paper.code(), paper.validUntil()))
                        .toList(),
                worker.shiftsAt(now).stream()
                        .map(shift -> new WorkerPublished.Shift(shift.from(), shift.to()))
                        .toList(),
                duties.capacity(),
                worker.version(),
                duties.restMinutes(),
                score(worker.rating()));
        return OutgoingEvent.of(
                WorkerPublished.TYPE, payload, worker.id().value().toString(), now, originId());
    }

    @Override
    public OutgoingEvent of(Item item, Instant now) {
        var payload = new ItemPublished(
                item.code(),
                item.name(),
                item.category(),
                item.emergency(),
                item.publicMoney(),
                item.minMinutes(),
                item.maxMinutes(),
                item.requiredCertificates(),
                item.prices().stream().map(ProviderEventsOut::price).toList(),
                item.version(),
                item.ceilings().stream().map(ProviderEventsOut::ceiling).toList(),
                item.volunteers());
        return OutgoingEvent.of(ItemPublished.TYPE, payload, item.code(), now, originId());
    }

    private static ProviderPublished.Site site(Site site) {
        return new ProviderPublished.Site(
                site.id().value(), site.position().latitude(), site.position().longitude(), site.radiusMeters());
    }

    private static ItemPublished.Price price(Price price) {
        ProviderId provider = price.providerId();
        return new ItemPublished.Price(
                provider == null ? null : provider.value(), price.fenPerHour(), price.from(), price.to());
    }

    private static ItemPublished.Ceiling ceiling(Ceiling ceiling) {
        return new ItemPublished.Ceiling(ceiling.regionPrefix(), ceiling.fenPerHour(), ceiling.from(), ceiling.to());
    }

    private static @Nullable Integer score(@Nullable Rating rating) {
        return rating == null ? null : rating.score();
    }

    /** The request's trace, so that whoever asked can be found; a fresh one where nothing is traced. */
    private static String originId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : Ids.nextOrigin();
    }
}
