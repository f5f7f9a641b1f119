package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkerId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What is sought.
 *
 * @param itemCode the item that must be performed
 * @param requiredCertificates certificates the item requires
 * @param home where
 * @param at when the visit is wanted
 * @param now the instant of the decision
 * @param excluded workers the elder does not want
 * @param alreadyAsked workers already asked in this round
 * @param liveAssignments orders each worker serves now; absent means none
 * @param radiusMeters farthest straight-line distance
 * @param wanted how many workers the wave needs
 */
public record Need(
        String itemCode,
        Set<String> requiredCertificates,
        Home home,
        Instant at,
        Instant now,
        Set<WorkerId> excluded,
        Set<WorkerId> alreadyAsked,
        Map<WorkerId, Integer> liveAssignments,
        int radiusMeters,
        int wanted) {

    /** Keeps its own copies. */
    public Need {
        requiredCertificates = Set.copyOf(requiredCertificates);
        excluded = Set.copyOf(excluded);
        alreadyAsked = Set.copyOf(alreadyAsked);
        liveAssignments = Map.copyOf(liveAssignments);
    }
}
