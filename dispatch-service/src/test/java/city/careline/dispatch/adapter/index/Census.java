package city.careline.dispatch.adapter.index;

import city.careline.dispatch.application.CandidateFeed.ProviderNews;
import city.careline.dispatch.application.CandidateFeed.WorkerNews;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Whereabouts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The oracle: everything in maps, and every question answered by looking at everybody. */
final class Census {
    private final Map<ProviderId, ProviderNews> providers = new HashMap<>();
    private final Map<WorkerId, WorkerNews> workers = new HashMap<>();
    private final Map<WorkerId, Candidate.Sighting> sightings = new HashMap<>();

    void put(ProviderNews provider) {
        providers.merge(provider.id(), provider, (old, next) -> next.version() < old.version() ? old : next);
    }

    void put(WorkerNews worker) {
        workers.merge(worker.id(), worker, (old, next) -> next.version() < old.version() ? old : next);
    }

    void seen(WorkerId workerId, GeoPoint point, Instant at) {
        sightings.merge(workerId, new Candidate.Sighting(point, at), (old, next) -> {
            boolean isLate = next.at().isBefore(old.at());
            boolean wasAhead = old.at().isAfter(next.at().plus(Duration.ofHours(1)));
            return isLate && !wasAhead ? old : next;
        });
    }

    List<Candidate> outwardFrom(GeoPoint home, Moment moment) {
        return workers.values().stream()
                .map(this::candidate)
                .filter(Objects::nonNull)
                .sorted(Comparator.<Candidate>comparingDouble(one -> meters(one, home, moment))
                        .thenComparing(one -> one.workerId().value()))
                .toList();
    }

    List<WorkerId> nearest(GeoPoint home, int most, String item, Predicate<WorkerId> admitted, Moment moment) {
        return outwardFrom(home, moment).stream()
                .filter(one -> one.worker().active()
                        && one.provider().active()
                        && one.worker().items().contains(item)
                        && admitted.test(one.workerId())
                        && one.whereabouts(moment.now(), moment.positions()) != null)
                .map(Candidate::workerId)
                .limit(most)
                .toList();
    }

    Set<WorkerId> workers() {
        return workers.keySet();
    }

    private @Nullable Candidate candidate(WorkerNews news) {
        return new Facts(news, providers.get(news.worker().providerId()), sightings.get(news.id())).candidate();
    }

    private static double meters(Candidate candidate, GeoPoint home, Moment moment) {
        Whereabouts at = candidate.whereabouts(moment.now(), moment.positions());
        return at == null ? Double.MAX_VALUE : at.point().metersTo(home);
    }
}
