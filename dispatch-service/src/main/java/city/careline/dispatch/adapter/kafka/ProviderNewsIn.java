package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.provider.ItemPublished;
import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.ProviderState;
import city.careline.contracts.provider.WorkerPublished;
import city.careline.dispatch.application.CandidateFeed;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Provider;
import city.careline.dispatch.domain.matching.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Providers, workers and items as published, in the words of dispatching. What cannot be read counts against the
 * provider: a restriction with an unknown effect forbids any work.
 */
final class ProviderNewsIn {
    private ProviderNewsIn() {}

    static CandidateFeed.ProviderNews provider(ProviderPublished published) {
        var provider = new Provider(
                new ProviderId(published.providerId()),
                Objects.requireNonNullElse(published.kind(), ""),
                published.state() == ProviderState.ACTIVE,
                published.serviceRegions().stream().map(RegionCode::new).toList(),
                published.licenceUntil(),
                published.insuredUntil(),
                published.publicContracts().stream()
                        .map(one -> new Provider.PublicContract(
                                new RegionCode(one.regionCode()), one.itemCodes(), one.from(), one.to()))
                        .toList(),
                published.restrictions().stream()
                        .map(one -> new Provider.Restriction(
                                effect(one.effect()), cause(one.cause()), one.from(), one.to()))
                        .toList(),
                published.rating());
        return new CandidateFeed.ProviderNews(
                provider,
                published.sites().stream()
                        .collect(Collectors.toMap(
                                ProviderPublished.Site::siteId,
                                site -> new Candidate.Site(
                                        new GeoPoint(site.latitude(), site.longitude()), site.radiusMeters()))),
                published.version());
    }

    private static Provider.Effect effect(ProviderPublished.@Nullable Effect effect) {
        return effect == ProviderPublished.Effect.NO_PUBLIC_MONEY
                ? Provider.Effect.NO_PUBLIC_MONEY
                : Provider.Effect.NO_WORK;
    }

    private static Provider.Cause cause(ProviderPublished.@Nullable Cause cause) {
        return cause == null
                ? Provider.Cause.SANCTION
                : switch (cause) {
                    case SANCTION -> Provider.Cause.SANCTION;
                    case RECTIFICATION -> Provider.Cause.RECTIFICATION;
                    case RISK_HOLD -> Provider.Cause.RISK_HOLD;
                    case BLACKLIST -> Provider.Cause.BLACKLIST;
                };
    }

    /** Of two certificates of one kind the later expiry counts. */
    static CandidateFeed.WorkerNews worker(WorkerPublished published) {
        var worker = new Worker(
                new WorkerId(published.workerId()),
                new ProviderId(published.providerId()),
                published.active(),
                Set.copyOf(published.itemCodes()),
                published.certificates().stream()
                        .collect(Collectors.toMap(
                                WorkerPublished.Certificate::code,
                                WorkerPublished.Certificate::validUntil,
                                (one, other) -> one.isAfter(other) ? one : other)),
                published.shifts().stream()
                        .map(shift -> new Worker.Shift(shift.from(), shift.to()))
                        .toList(),
                published.capacity(),
                Duration.ofMinutes(Objects.requireNonNullElse(published.restMinutes(), 0)),
                published.rating());
        return new CandidateFeed.WorkerNews(worker, published.siteId(), published.version());
    }

    static Item item(ItemPublished published) {
        return new Item(
                published.itemCode(),
                published.emergency(),
                published.minMinutes(),
                published.maxMinutes(),
                Set.copyOf(published.requiredCertificates()),
                published.publicMoney(),
                Boolean.TRUE.equals(published.volunteers()),
                prices(published.prices()),
                published.ceilings().stream()
                        .map(one -> new Item.Ceiling(one.regionPrefix(), one.fenPerHour(), one.from(), one.to()))
                        .toList());
    }

    private static List<Item.Price> prices(List<ItemPublished.Price> prices) {
        return prices.stream()
                .map(one -> {
                    UUID provider = one.providerId();
                    return new Item.Price(
                            provider == null ? null : new ProviderId(provider), one.fenPerHour(), one.from(), one.to());
                })
                .toList();
    }
}
