package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.PoolBell;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.DispatchEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The counties whose pools a unit of work concerns: told of when it has committed, and not if it has not. */
final class Stirred {
    private static final int COUNTY = 6;

    private final Map<String, Boolean> waits = new ConcurrentHashMap<>();

    /** The unit begins, or begins anew. */
    void clear() {
        waits.clear();
    }

    /** An order came to wait, or somebody may have become free. */
    void by(Change change) {
        RegionCode region = change.after().order().header().region();
        if (region == null) {
            return;
        }
        String county = region.value().substring(0, COUNTY);
        for (DispatchEvent event : change.events()) {
            switch (event) {
                case DispatchEvent.WaitingBegan _ -> waits.put(county, true);
                case DispatchEvent.OfferEnded _,
                        DispatchEvent.AssignmentReleased _,
                        DispatchEvent.VisitProgressed _,
                        DispatchEvent.VisitCompleted _ -> waits.putIfAbsent(county, false);
                default -> {}
            }
        }
    }

    void ring(PoolBell bell) {
        waits.forEach(bell::ring);
    }
}
