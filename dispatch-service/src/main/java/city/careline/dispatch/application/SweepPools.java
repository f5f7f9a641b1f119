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
    private final CandidatesComplete candidates;

    /** Run by a timer. */
    public SweepPools(UnitsOfWork units, WaitingOrders waiting, RegionPools pools, CandidatesComplete candidates) {
        this.units = units;
        this.waiting = waiting;
        this.pools = pools;
        this.candidates = candidates;
    }

    /** How many orders of which kind wait in which county; none while not everybody is known who might be sent. */
    public Uni<List<WaitingOrders.Count>> handle() {
        return candidates.isComplete()
                ? units.run(work -> waiting.countWaiting(work).invoke(() -> pools.alive(work.now())))
                : Uni.createFrom().item(List.of());
    }
}
