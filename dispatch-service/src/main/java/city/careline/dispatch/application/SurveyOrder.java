package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Escalating;
import city.careline.dispatch.domain.order.Hold;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.policy.FloorPolicy;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.Ring;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Gathers what must be known of an order before anybody is asked: for whom, where, and by which policy. */
@ApplicationScoped
public class SurveyOrder {
    /** Days of group memberships are counted where the city is. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Elders elders;
    private final Policies policies;

    /** Reads only. */
    public SurveyOrder(Elders elders, Policies policies) {
        this.elders = elders;
        this.policies = policies;
    }

    /**
     * What is known.
     *
     * @param docket the order, at its home when an elder of it is known
     * @param whom the elders it may be for
     * @param policy how it is offered
     * @param floor true when an elder of it is of a group that is never left unserved
     */
    public record Survey(Docket docket, List<Elder> whom, OfferPolicy policy, boolean floor) {
        /** Keeps its own copy. */
        public Survey {
            whom = List.copyOf(whom);
        }

        /** The county hears of a protected elder who is left unserved, or served where money would not pay. */
        Change guarded(Change change, Ring ring, Instant now) {
            boolean left = change.after().order().state() == OrderState.UNSERVED
                    || (ring.floor() && !change.after().openOffers().isEmpty());
            return floor && left && !change.isNothing() ? Escalating.toTheFloor(change, now) : change;
        }
    }

    /** Surveys inside the caller's unit of work. */
    public Uni<Survey> handle(UnitOfWork work, Docket docket) {
        return household(work, docket.order().header()).chain(whom -> {
            Docket placed = placed(docket, whom);
            return policies.offersOf(work, placed.order())
                    .chain(policy -> policies.floorOf(work, placed.order())
                            .map(floor -> survey(placed, whom, policy, floor, work.now())));
        });
    }

    private static Survey survey(Docket docket, List<Elder> whom, OfferPolicy policy, FloorPolicy floor, Instant now) {
        LocalDate day = now.atZone(ZONE).toLocalDate();
        if (whom.stream().noneMatch(elder -> floor.protects(elder.groupsOn(day)))) {
            return new Survey(docket, whom, policy, false);
        }
        boolean refused =
                docket.order() instanceof ServiceOrder one && one.hold().state() == Hold.State.REFUSED;
        return new Survey(docket, whom, policy.onTheFloor(floor.providerKinds(), refused), true);
    }

    private Uni<List<Elder>> household(UnitOfWork work, OrderHeader header) {
        UUID household = header.householdId();
        return elders.list(work, header.elders())
                .chain(known -> known.isEmpty() && household != null
                        ? elders.listHousehold(work, household)
                        : Uni.createFrom().item(known));
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
