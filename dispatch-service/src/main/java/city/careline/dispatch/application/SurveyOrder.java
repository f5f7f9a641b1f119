package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.policy.OfferPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Gathers what must be known of an order before anybody is asked: for whom, where, and by which policy. */
@ApplicationScoped
public class SurveyOrder {
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
     */
    public record Survey(Docket docket, List<Elder> whom, OfferPolicy policy) {
        /** Keeps its own copy. */
        public Survey {
            whom = List.copyOf(whom);
        }
    }

    /** Surveys inside the caller's unit of work. */
    public Uni<Survey> handle(UnitOfWork work, Docket docket) {
        return household(work, docket.order().header()).chain(whom -> {
            Docket placed = placed(docket, whom);
            return policies.offersOf(work, placed.order()).map(policy -> new Survey(placed, whom, policy));
        });
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
