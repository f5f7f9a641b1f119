package city.careline.dispatch;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Provider;
import city.careline.dispatch.domain.matching.Worker;
import city.careline.dispatch.domain.order.WorkOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worker who passes every gate, seen right at the home, until something is said of him. */
public final class Someone {
    private final WorkerId id;
    private ProviderId providerId = new ProviderId(UUID.randomUUID());
    private String kind = "ENTERPRISE";
    private boolean providerActive = true;
    private List<RegionCode> regions = List.of(new RegionCode("990101000000"));
    private @Nullable Instant licence = Samples.NOW.plus(Duration.ofDays(400));
    private @Nullable Instant insurance = Samples.NOW.plus(Duration.ofDays(400));
    private List<Provider.PublicContract> contracts = List.of();
    private List<Provider.Restriction> restrictions = List.of();
    private @Nullable Integer providerRating;
    private boolean active = true;
    private Set<String> items = Set.of(WorkOrder.URGENT_HELP, "BATH_HELP");
    private final Map<String, Instant> certificates = new HashMap<>(Map.of(
            "CARE_WORKER",
            Samples.NOW.plus(Duration.ofDays(30)),
            Worker.FIRE_SAFETY,
            Samples.NOW.plus(Duration.ofDays(30))));
    private List<Worker.Shift> shifts =
            List.of(new Worker.Shift(Samples.NOW.minus(Duration.ofHours(1)), Samples.NOW.plus(Duration.ofHours(8))));
    private int capacity = 1;
    private Duration rest = Duration.ZERO;
    private @Nullable Integer rating;
    private Candidate.@Nullable Site site;
    private Candidate.@Nullable Sighting seen = new Candidate.Sighting(Samples.HOME.point(), Samples.NOW);

    private Someone(WorkerId id) {
        this.id = id;
    }

    /** Somebody new. */
    public static Someone somebody() {
        return somebody(new WorkerId(UUID.randomUUID()));
    }

    /** Somebody with this id. */
    public static Someone somebody(WorkerId id) {
        return new Someone(id);
    }

    /** Somebody new, seen so many metres north of the home. */
    public static Someone north(int meters) {
        return somebody().seen(new Candidate.Sighting(Samples.north(meters), Samples.NOW));
    }

    /** Of this provider. */
    public Someone of(ProviderId provider) {
        providerId = provider;
        return this;
    }

    /** Of a provider of this kind. */
    public Someone kind(String ofProvider) {
        kind = ofProvider;
        return this;
    }

    /** Of a provider that is suspended. */
    public Someone suspended() {
        providerActive = false;
        return this;
    }

    /** Of a provider that serves these regions. */
    public Someone serving(String... codes) {
        regions = List.of(codes).stream().map(RegionCode::new).toList();
        return this;
    }

    /** Of a provider licensed until then. */
    public Someone licensed(@Nullable Instant until) {
        licence = until;
        return this;
    }

    /** Of a provider insured until then. */
    public Someone insured(@Nullable Instant until) {
        insurance = until;
        return this;
    }

    /** Of a provider with these contracts. */
    public Someone contracted(Provider.PublicContract... all) {
        contracts = List.of(all);
        return this;
    }

    /** Of a provider with these restrictions. */
    public Someone restricted(Provider.Restriction... all) {
        restrictions = List.of(all);
        return this;
    }

    /** Rated so, and the provider so. */
    public Someone rated(@Nullable Integer worker, @Nullable Integer provider) {
        rating = worker;
        providerRating = provider;
        return this;
    }

    /** Barred. */
    public Someone barred() {
        active = false;
        return this;
    }

    /** Performs these. */
    public Someone performing(String... codes) {
        items = Set.of(codes);
        return this;
    }

    /** Holds this certificate until then, or not at all. */
    public Someone holding(String certificate, @Nullable Instant until) {
        if (until == null) {
            certificates.remove(certificate);
        } else {
            certificates.put(certificate, until);
        }
        return this;
    }

    /** On duty then. */
    public Someone onDuty(Instant from, Instant to) {
        shifts = List.of(new Worker.Shift(from, to));
        return this;
    }

    /** Never on duty. */
    public Someone offDuty() {
        shifts = List.of();
        return this;
    }

    /** Serves so many at a time. */
    public Someone capacity(int orders) {
        capacity = orders;
        return this;
    }

    /** Rests so long after a visit. */
    public Someone resting(Duration pause) {
        rest = pause;
        return this;
    }

    /** Of a site so many metres north of the home. */
    public Someone site(int metersNorth, int radiusMeters) {
        site = new Candidate.Site(Samples.north(metersNorth), radiusMeters);
        return this;
    }

    /** Last seen there, or never. */
    public Someone seen(Candidate.@Nullable Sighting report) {
        seen = report;
        return this;
    }

    /** The worker as published. */
    public Worker worker() {
        return new Worker(id, providerId, active, items, certificates, shifts, capacity, rest, rating);
    }

    /** The provider as published. */
    public Provider provider() {
        return new Provider(
                providerId, kind, providerActive, regions, licence, insurance, contracts, restrictions, providerRating);
    }

    /** The candidate. */
    public Candidate candidate() {
        return new Candidate(worker(), provider(), site, seen);
    }
}
