package city.careline.dispatch.application;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Judgement;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.policy.Ring;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks every gate about one worker whom somebody has named. */
@ApplicationScoped
public class JudgeWorker {
    private final Candidates candidates;
    private final Catalogue catalogue;
    private final Workers workers;
    private final MatchingPolicies policies;
    private final TravelTimes travels;

    /** Looks in memory; only the worker's load is asked of the store. */
    public JudgeWorker(
            Candidates candidates,
            Catalogue catalogue,
            Workers workers,
            MatchingPolicies policies,
            TravelTimes travels) {
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.workers = workers;
        this.policies = policies;
        this.travels = travels;
    }

    /** What the gates say; absent for a worker nobody knows. */
    public Uni<Optional<Judgement>> handle(UnitOfWork work, SurveyOrder.Survey survey, Home home, WorkerId id) {
        Docket docket = survey.docket();
        Ring ring = survey.policy().ring(docket.order().header().nextWaveInRound());
        Wanted wanted = Wanted.of(docket, home, survey.whom(), ring, work.now());
        Candidate candidate = candidates.find(id).orElse(null);
        return candidate == null
                ? Uni.createFrom().item(Optional.empty())
                : policies.of(work, wanted.matter())
                        .chain(policy -> judge(work, wanted, policy, candidate))
                        .map(Optional::of);
    }

    private Uni<Judgement> judge(UnitOfWork work, Wanted wanted, MatchingPolicy policy, Candidate candidate) {
        var need = wanted.need(item(wanted), policy, work.now());
        WorkerId id = candidate.workerId();
        return workers.loads(work, List.of(id), RankCandidates.question(need, policy, List.of()))
                .map(loads -> Judgement.of(candidate, need, loads.getOrDefault(id, Load.NONE), policy, travels));
    }

    /** Why the worker has lost the right to work since being asked, by what is in memory. */
    Uni<Optional<Rejection>> barring(UnitOfWork work, Docket docket, WorkerId id) {
        Home home = docket.order().header().home();
        Candidate candidate = candidates.find(id).orElse(null);
        if (home == null || candidate == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var ring = new Ring(1, 1, Set.of(candidate.provider().kind()), Duration.ofSeconds(1));
        Wanted wanted = Wanted.of(docket, home, List.of(), ring, work.now());
        return policies.of(work, wanted.matter())
                .map(policy -> Judgement.barring(candidate, wanted.need(item(wanted), policy, work.now())));
    }

    private Item item(Wanted wanted) {
        String code = wanted.matter().itemCode();
        return catalogue.findItem(code).orElseGet(() -> Item.unknown(code));
    }
}
