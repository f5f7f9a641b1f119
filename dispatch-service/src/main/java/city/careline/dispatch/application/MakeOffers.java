package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.Scope;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the next wave of offers when an order needs one, together with its decision card; escalates when nobody is
 * found. Safe to call at any time: an order that needs no wave is left as it is. While the seat may still cancel, the
 * card is drawn without offers.
 */
@ApplicationScoped
public class MakeOffers {
    private final WorkOrders orders;
    private final Elders elders;
    private final Policies policies;
    private final DecisionCards cards;
    private final SeekCandidates seekCandidates;

    /** Works inside the caller's unit of work. */
    public MakeOffers(
            WorkOrders orders, Elders elders, Policies policies, DecisionCards cards, SeekCandidates seekCandidates) {
        this.orders = orders;
        this.elders = elders;
        this.policies = policies;
        this.cards = cards;
        this.seekCandidates = seekCandidates;
    }

    /** How many offers were made. */
    public Uni<Integer> handle(UnitOfWork work, WorkOrderId id) {
        return orders.lock(work, id).chain(docket -> {
            boolean previewed = docket.order().state() == OrderState.AWAITING_RELEASE;
            return docket.needsWave() || previewed
                    ? household(work, docket.order().header()).chain(whom -> look(work, docket, whom))
                    : Uni.createFrom().item(0);
        });
    }

    private Uni<List<Elder>> household(UnitOfWork work, OrderHeader header) {
        UUID household = header.householdId();
        return elders.list(work, header.elders())
                .chain(known -> known.isEmpty() && household != null
                        ? elders.listHousehold(work, household)
                        : Uni.createFrom().item(known));
    }

    private Uni<Integer> look(UnitOfWork work, Docket docket, List<Elder> whom) {
        Docket placed = placed(docket, whom);
        OrderHeader header = placed.order().header();
        return policies.listOffers(work).chain(rows -> {
            OfferPolicy policy = Scope.mostSpecific(
                            rows,
                            OfferPolicy::scope,
                            header.region(),
                            placed.order().kind(),
                            header.risk())
                    .orElseThrow(() -> new IllegalStateException("no offer policy holds for this order"));
            Home home = header.home();
            if (home == null) {
                return nobody(work, placed, Map.of(Offering.HOME_UNKNOWN, 1), policy);
            }
            return Offering.isExhausted(placed, policy)
                    ? nobody(work, placed, Map.of(Offering.WAVES_EXHAUSTED, policy.maxWaves()), policy)
                    : wave(work, placed, home, whom, policy);
        });
    }

    private Uni<Integer> wave(UnitOfWork work, Docket docket, Home home, List<Elder> whom, OfferPolicy policy) {
        return seekCandidates.handle(work, docket, home, whom, policy).chain(card -> {
            Change change = Offering.wave(docket, card, policy, Ids::next, work.now());
            int wave = docket.needsWave() ? docket.order().header().wave() + 1 : 0;
            return cards.add(work, docket.order().id(), wave, card)
                    .chain(() -> orders.save(work, change))
                    .replaceWith(() -> change.after().openOffers().size());
        });
    }

    private Uni<Integer> nobody(UnitOfWork work, Docket docket, Map<String, Integer> why, OfferPolicy policy) {
        Change change = Offering.nobody(docket, why, policy, work.now());
        int wave = docket.needsWave() ? docket.order().header().wave() + 1 : 0;
        return cards.addNobody(work, docket.order().id(), wave, why)
                .chain(() -> orders.save(work, change))
                .replaceWith(0);
    }

    /** An elder's record may arrive after the alarm: then the home is known from now on. */
    private static Docket placed(Docket docket, List<Elder> whom) {
        OrderHeader header = docket.order().header();
        if (header.home() != null || whom.isEmpty()) {
            return docket;
        }
        OrderHeader at = header.at(whom.getFirst().home(), header.elders(), header.householdId());
        return new Docket(docket.order().with(at), docket.offers(), docket.assignments(), docket.visit());
    }
}
