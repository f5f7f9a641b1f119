package city.careline.dispatch.application;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.pool.PoolPolicy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides anew for one county whom its waiting orders should have, and offers those that should have somebody free now;
 * the others wait on, for the worker their card names or for anybody. One instance at a time decides, under the county's
 * lock; what it remembers is compared with the store first, and each offer is checked again under its own locks.
 */
@ApplicationScoped
public class RedecidePool {
    /** The obstacle a card names when an order waits for a worker who will be free in so many minutes. */
    public static final String WAITS_FOR_SOON_FREE = "WAITS_FOR_SOON_FREE";

    /** The obstacle a card names when all who could go are so far away that the order had better wait for others. */
    public static final String WAITS_FOR_SOMEBODY_NEARER = "WAITS_FOR_SOMEBODY_NEARER";

    /** The obstacle a card names beside an offer when somebody better is needed more elsewhere. */
    public static final String DECIDED_TOGETHER = "DECIDED_TOGETHER";

    /** What a card names that a pool decided. */
    public static final Set<String> POOLED = Set.of(WAITS_FOR_SOON_FREE, WAITS_FOR_SOMEBODY_NEARER, DECIDED_TOGETHER);

    private static final PoolPolicy POLICY = PoolPolicy.STANDARD;
    private static final int SURVEYS = 40;
    private static final int OFFERS = 64;
    private static final int AT_ONCE = 4;
    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final UnitsOfWork units;
    private final WaitingOrders waiting;
    private final Candidates candidates;
    private final RegionPools pools;
    private final SurveyWaiting surveyWaiting;
    private final ExplainWaiting explainWaiting;
    private final OfferFromPool offerFromPool;
    private final DecisionCards cards;

    /** Runs its own units of work: one holds the county's lock, and each offer has its own. */
    public RedecidePool(
            UnitsOfWork units,
            WaitingOrders waiting,
            Candidates candidates,
            RegionPools pools,
            SurveyWaiting surveyWaiting,
            ExplainWaiting explainWaiting,
            OfferFromPool offerFromPool,
            DecisionCards cards) {
        this.units = units;
        this.waiting = waiting;
        this.candidates = candidates;
        this.pools = pools;
        this.surveyWaiting = surveyWaiting;
        this.explainWaiting = explainWaiting;
        this.offerFromPool = offerFromPool;
        this.cards = cards;
    }

    /**
     * What one decision came to.
     *
     * @param decided false when another instance was deciding
     * @param waiting orders compared
     * @param offered offers made
     * @param more true when something was left for the next time
     */
    public record Pass(boolean decided, int waiting, int offered, boolean more) {}

    /** Decides once. */
    public Uni<Pass> handle(String county) {
        return units.run(work -> waiting.lockCounty(work, county)
                .chain(locked -> locked
                        // What was half learned is forgotten whole: the next pass begins from what the database says.
                        ? decide(work, county).onFailure().invoke(() -> pools.forget(county))
                        : Uni.createFrom().item(new Pass(false, 0, 0, false))));
    }

    private Uni<Pass> decide(UnitOfWork work, String county) {
        Instant overdue = work.now().minus(POLICY.ageCapOf(PoolPolicy.weight(Kind.WELFARE_CHECK, 0)));
        return waiting.listMostPressing(work, county, overdue, POLICY.mostOrders())
                .chain(present -> {
                    if (present.isEmpty()) {
                        pools.forget(county);
                        return Uni.createFrom().item(new Pass(true, 0, 0, false));
                    }
                    RegionPool pool = pools.of(county, work.now());
                    List<WorkOrderId> unknown = pool.sync(present);
                    return survey(work, pool, unknown)
                            .chain(() -> learn(work, county, pool))
                            .chain(() -> offer(work, pool))
                            .map(offered -> new Pass(
                                    true, present.size(), offered, unknown.size() > SURVEYS || offered == OFFERS));
                });
    }

    /** Looks at the new ones, and again at some that were looked at long ago. */
    private Uni<Void> survey(UnitOfWork work, RegionPool pool, List<WorkOrderId> unknown) {
        List<WorkOrderId> known = pool.stale(work.now().minus(FRESH), SURVEYS / 2);
        Stream<WorkOrderId> ids = Stream.concat(unknown.stream().limit(SURVEYS), known.stream());
        return each(
                        ids.toList(),
                        id -> surveyWaiting
                                .handle(work, id, POLICY.neighbours())
                                .chain(found ->
                                        found.isEmpty() ? Uni.createFrom().item(false) : explain(pool, found.get()))
                                .invoke(waits -> {
                                    if (!waits) {
                                        pool.leave(id);
                                    }
                                }))
                .replaceWithVoid();
    }

    /** Why nobody free can go is written once a wave; the card of an offer says the rest. */
    private Uni<Boolean> explain(RegionPool pool, SurveyWaiting.Surveyed survey) {
        boolean isNew = !pool.holds(survey.id());
        pool.put(survey);
        boolean nobody = survey.card().chosen().isEmpty();
        return nobody && (isNew || !ExplainWaiting.isSomebodyBusy(survey.card()))
                ? units.run(work -> explainWaiting.handle(work, survey))
                : Uni.createFrom().item(true);
    }

    private Uni<Void> learn(UnitOfWork work, String county, RegionPool pool) {
        Instant now = work.now();
        return waiting.listFreedSince(work, now.minus(OVERLAP))
                .chain(freed -> waiting.countEngagements(
                                work,
                                Stream.concat(pool.workers().known().stream(), freed.stream())
                                        .collect(Collectors.toSet()))
                        .invoke(engaged -> pool.workers().learn(engaged, freed, candidates, now)))
                .chain(() -> waiting.listEnding(work, county, now.plus(pool.lookAhead())))
                .invoke(ending -> {
                    pool.workers().expect(ending, candidates);
                    pool.clock(now);
                })
                .replaceWithVoid();
    }

    private Uni<Integer> offer(UnitOfWork work, RegionPool pool) {
        List<RegionPool.Match> matches = pool.matches();
        List<RegionPool.Match> now =
                matches.stream().filter(RegionPool.Match::isFree).limit(OFFERS).toList();
        List<RegionPool.Match> later = matches.stream()
                .filter(match -> !match.isFree() && pool.tells(match))
                .toList();
        return each(later, match -> tell(work, match))
                .chain(() -> each(
                        pool.held(),
                        held -> cards.addNobody(
                                work, held.order(), held.wave(), Map.of(WAITS_FOR_SOMEBODY_NEARER, held.reachable()))))
                .chain(() -> offer(now))
                .map(outcomes -> {
                    learn(pool, outcomes);
                    return (int) outcomes.values().stream()
                            .filter(OfferFromPool.Outcome.OFFERED::equals)
                            .count();
                });
    }

    private Uni<Map<RegionPool.Match, OfferFromPool.Outcome>> offer(List<RegionPool.Match> matches) {
        return Multi.createFrom()
                .iterable(matches)
                .onItem()
                .transformToUni(match ->
                        units.run(work -> offerFromPool.handle(work, match)).map(outcome -> Map.entry(match, outcome)))
                .merge(AT_ONCE)
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Pairs leave as they were matched, before a refusal matches anybody anew. */
    private static void learn(RegionPool pool, Map<RegionPool.Match, OfferFromPool.Outcome> outcomes) {
        outcomes.forEach((match, outcome) -> {
            if (outcome == OfferFromPool.Outcome.OFFERED) {
                pool.offered(match);
            }
        });
        outcomes.forEach((match, outcome) -> {
            switch (outcome) {
                case OFFERED -> {}
                case GONE -> pool.leave(match.order());
                case REFUSED -> pool.refused(match);
            }
        });
    }

    private Uni<Boolean> tell(UnitOfWork work, RegionPool.Match match) {
        long minutes = Math.max(
                1, Duration.between(work.now(), match.freeAt()).plusSeconds(59).toMinutes());
        return cards.addNobody(work, match.order(), match.wave(), Map.of(WAITS_FOR_SOON_FREE, (int) minutes))
                .replaceWith(true);
    }

    private static <A, B> Uni<List<B>> each(List<A> all, Function<A, Uni<? extends B>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(step)
                .collect()
                .asList();
    }
}
