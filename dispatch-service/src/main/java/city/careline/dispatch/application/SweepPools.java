package city.careline.dispatch.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks where orders wait. As long as it does, orders are left to the pools; without it they are offered at once. */
@ApplicationScoped
public class SweepPools {
    private final UnitsOfWork units;
    private final WaitingOrders waiting;
    private final RegionPools pools;

    /** Run by a timer. */
    public SweepPools(UnitsOfWork units, WaitingOrders waiting, RegionPools pools) {
        this.units = units;
        this.waiting = waiting;
        this.pools = pools;
    }

    /** How many orders of which kind wait in which county. */
    public Uni<List<WaitingOrders.Count>> handle() {
        return units.run(work -> waiting.countWaiting(work).invoke(() -> pools.alive(work.now())));
    }
}
