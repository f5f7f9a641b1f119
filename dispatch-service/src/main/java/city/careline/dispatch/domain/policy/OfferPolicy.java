package city.careline.dispatch.domain.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How an order is offered.
 *
 * @param scope what it holds for
 * @param mode in waves, or from the region's waiting pool
 * @param rings one for each wave of a round, the last repeated up to {@code maxWaves}; never empty
 * @param maxWaves waves of one round; then a supervisor owns the order and a new round begins after {@code retryAfter}
 * @param retryAfter pause before asking everybody again
 * @param waitAtMost how long an order may wait in the pool before a supervisor is alerted
 * @param visitMeters check-in and check-out within this distance of the home match its location
 */
public record OfferPolicy(
        Scope scope,
        Mode mode,
        List<Ring> rings,
        int maxWaves,
        Duration retryAfter,
        Duration waitAtMost,
        int visitMeters) {
    /** How workers are asked. */
    public enum Mode {
        /** Offers go out at once, several in parallel or one after another. Emergencies are always served so. */
        WAVES,

        /** The order waits for a worker of the region to become free and is then offered to one at a time. */
        POOL
    }

    /** Keeps its own copy and refuses a policy that asks nobody. */
    public OfferPolicy {
        rings = List.copyOf(rings);
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("an offer policy has at least one ring");
        }
    }

    /**
     * The same for an elder who is never left unserved: providers of these kinds come last, whatever money says.
     *
     * @param only true when nobody else can be paid
     */
    public OfferPolicy onTheFloor(Set<String> providerKinds, boolean only) {
        Ring last = rings.getLast().onTheFloor(providerKinds);
        var all = new ArrayList<Ring>(only ? List.of() : rings.subList(0, Math.min(rings.size(), maxWaves)));
        all.add(last);
        return new OfferPolicy(scope, mode, all, Math.max(maxWaves, all.size()), retryAfter, waitAtMost, visitMeters);
    }

    /** The ring of a wave, 1 for the first wave of a round. */
    public Ring ring(int waveInRound) {
        return rings.get(Math.min(waveInRound, rings.size()) - 1);
    }

    /** True when no later wave of a round asks anybody this one does not. */
    public boolean isLastRing(int waveInRound) {
        return waveInRound >= Math.min(rings.size(), maxWaves);
    }
}
