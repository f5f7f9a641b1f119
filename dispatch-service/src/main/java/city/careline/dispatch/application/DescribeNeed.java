package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.matching.Need;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.policy.Ring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Says what is sought for an order, for candidates who were not searched for. */
@ApplicationScoped
public class DescribeNeed {
    private final Catalogue catalogue;

    /** Looks in memory. */
    public DescribeNeed(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The need at this instant, by one ring of the offer policy. */
    Need handle(Docket docket, Home home, List<Elder> elders, Ring ring, MatchingPolicy matching, Instant now) {
        String code = docket.order().itemCode();
        Item item = catalogue.findItem(code).orElseGet(() -> Item.unknown(code));
        return Wanted.of(docket, home, elders, ring, now).need(item, matching, now);
    }
}
