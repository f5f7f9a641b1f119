package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.policy.Ring;
import city.careline.dispatch.domain.policy.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankCandidatesTest {
    private final Hall hall = new Hall();
    private final Elder elder = Samples.elder();
    private final List<Collection<WorkerId>> asked = new ArrayList<>();
    private final Set<WorkerId> busy = new HashSet<>();
    private final Set<WorkerId> familiar = new HashSet<>();
    private final RankCandidates rankCandidates = new RankCandidates(
            hall.index, hall.index, new Counted(), new MatchingPoliciesInMemory(), GreatCircleTravel.STANDARD);

    /** Counts the statements, and answers as told. */
    private final class Counted implements Workers {
        @Override
        public Uni<Integer> lockAndCountBusy(UnitOfWork work, WorkerId id, Instant from, Instant until) {
            return hall.stores.lockAndCountBusy(work, id, from, until);
        }

        @Override
        public Uni<Set<WorkerId>> listPreemptible(UnitOfWork work, Collection<WorkerId> ids) {
            return hall.stores.listPreemptible(work, ids);
        }

        @Override
        public Uni<Map<WorkerId, Load>> loads(UnitOfWork work, Collection<WorkerId> ids, Question question) {
            asked.add(ids);
            var loads = new HashMap<WorkerId, Load>();
            busy.forEach(id -> loads.put(id, new Load(1, null, 0, 0, false)));
            if (!question.elders().isEmpty()) {
                familiar.forEach(id -> loads.put(id, new Load(0, null, 0, 2, true)));
            }
            return Uni.createFrom().item(loads);
        }
    }

    private DecisionCard rank(Kind kind, String item, int wanted) {
        var matter = new Scope.Matter(HOME.region(), kind, Risk.HIGH, item);
        var ring = new Ring(30_000, wanted, Duration.ofMinutes(1));
        return hall.await(hall.stores.run(work -> rankCandidates.handle(
                work, new Wanted(matter, HOME, Samples.NOW, null, false, List.of(elder), Set.of(), ring))));
    }

    @Test
    void L13_aDecisionReadsTheLoadsOfAFewInOneStatement() {
        for (int i = 1; i <= 500; i++) {
            hall.worker(i * 20);
        }
        assertThat(rank(Kind.INCIDENT, "URGENT_HELP", 3).chosen()).hasSize(3);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).hasSizeLessThan(20);
    }

    @Test
    void whereTheNearestAreBusyItLooksFartherAndStaysExact() {
        for (int i = 1; i <= 40; i++) {
            busy.add(hall.worker(i * 10));
        }
        WorkerId free = hall.worker(5_000);
        assertThat(rank(Kind.INCIDENT, "URGENT_HELP", 1).chosen())
                .singleElement()
                .satisfies(one -> assertThat(one.workerId()).isEqualTo(free));
    }

    @Test
    void whereNobodyPassesInMemoryNothingIsRead() {
        hall.worker(100, "MEAL_HELP");
        assertThat(rank(Kind.INCIDENT, "URGENT_HELP", 3).chosen()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void G14_whoServedTheElderBeforeIsFoundFarOutside() {
        hall.sellsBaths();
        hall.worker(100, Hall.BATH);
        WorkerId usual = hall.worker(6_000, Hall.BATH);
        familiar.add(usual);
        assertThat(rank(Kind.SERVICE_ORDER, Hall.BATH, 1).chosen())
                .singleElement()
                .satisfies(one -> assertThat(one.workerId()).isEqualTo(usual));
        assertThat(asked).hasSize(1);
    }
}
