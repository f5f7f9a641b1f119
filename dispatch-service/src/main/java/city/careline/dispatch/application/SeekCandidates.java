package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.Wishes;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.matching.Need;
import city.careline.dispatch.domain.matching.Search;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Hold;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.dispatch.domain.policy.Ring;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for the best who may be sent, and writes down why. Who is where and may do what is in memory; what workers have
 * on their hands is read for the few who passed, in one statement as a rule.
 */
@ApplicationScoped
public class SeekCandidates {
    /** Days of group memberships are counted where the city is. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Candidates candidates;
    private final Catalogue catalogue;
    private final Workers workers;
    private final TravelTimes travels;

    /** Looks in memory first. */
    public SeekCandidates(Candidates candidates, Catalogue catalogue, Workers workers, TravelTimes travels) {
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.workers = workers;
        this.travels = travels;
    }

    /**
     * The decision card for the next wave of an order at a known home.
     *
     * @param elders the elders it may be for, whose wishes count together
     * @param ring whom the wave asks, how far away, and how many
     */
    public Uni<DecisionCard> handle(UnitOfWork work, Docket docket, Home home, List<Elder> elders, Ring ring) {
        var matching = MatchingPolicy.standard(docket.order().kind());
        Need need = need(docket, home, elders, ring, matching, work.now());
        return search(work, need, matching, elders.stream().map(Elder::id).toList());
    }

    private Uni<DecisionCard> search(UnitOfWork work, Need need, MatchingPolicy policy, List<ElderId> elders) {
        var outward = candidates.outwardFrom(need.home().point(), policy.positions(), need.now());
        var search = new Search(outward.iterator(), need, policy, travels);
        Set<WorkerId> first = search.lookFurther();
        if (first.isEmpty()) {
            return Uni.createFrom().item(search.card());
        }
        var asked = new HashSet<>(first);
        asked.addAll(need.wishes().preferredWorkers());
        return workers.loads(work, asked, question(need, policy, elders)).chain(loads -> {
            search.learn(loads, familiar(need, loads));
            return further(work, search, question(need, policy, List.of()));
        });
    }

    private Uni<DecisionCard> further(UnitOfWork work, Search search, Workers.Question question) {
        Set<WorkerId> next = search.lookFurther();
        return next.isEmpty()
                ? Uni.createFrom().item(search.card())
                : workers.loads(work, next, question).chain(loads -> {
                    search.learn(loads, List.of());
                    return further(work, search, question);
                });
    }

    private static Workers.Question question(Need need, MatchingPolicy policy, List<ElderId> elders) {
        return new Workers.Question(
                need.at(),
                need.until(),
                policy.fairness().window(),
                policy.continuity().counts() ? elders : List.of(),
                policy.continuity().window());
    }

    /** Those who have served these elders or were named by them may be better from farther away. */
    private Collection<Candidate> familiar(Need need, Map<WorkerId, Load> loads) {
        var ids = new HashSet<>(need.wishes().preferredWorkers());
        loads.forEach((id, load) -> {
            if (load.servedBefore() > 0) {
                ids.add(id);
            }
        });
        return ids.stream().map(candidates::find).flatMap(Optional::stream).toList();
    }

    private Need need(Docket docket, Home home, List<Elder> elders, Ring ring, MatchingPolicy matching, Instant now) {
        WorkOrder order = docket.order();
        Item item = catalogue.findItem(order.itemCode()).orElseGet(() -> Item.unknown(order.itemCode()));
        Set<String> groups = elders.stream()
                .flatMap(elder -> elder.groupsOn(now.atZone(ZONE).toLocalDate()).stream())
                .collect(Collectors.toSet());
        return new Need(
                order.kind(),
                item,
                home,
                order.wantedAt(now),
                now,
                order instanceof ServiceOrder one ? one.minutes() : null,
                order instanceof ServiceOrder one && item.publicMoney() && !ring.floor() && isPublic(one.hold()),
                elders.stream().map(Elder::wishes).reduce(Wishes.NONE, Wishes::and),
                docket.askedInRound(),
                ring,
                matching.priority(groups));
    }

    /** While billing has not answered, the order may still be charged to public money. */
    private static boolean isPublic(Hold hold) {
        return switch (hold.state()) {
            case AWAITED, PENDING -> true;
            case GRANTED, CAPTURED -> hold.heldFen() > 0;
            case REFUSED, RELEASED -> false;
        };
    }
}
