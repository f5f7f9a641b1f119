package city.careline.dispatch.domain.matching;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hard conditions, in the order they are asked; the first refusal is the one written down. */
final class Gates {
    private static final List<Gate> ALL = List.of(
            Gates::providerActive,
            Gates::workerActive,
            Gates::itemOffered,
            Gates::certificatesValid,
            Gates::notExcluded,
            Gates::onShift,
            Gates::positionKnown,
            Gates::withinServiceArea,
            Gates::withinReach,
            Gates::notAskedYet,
            Gates::free);

    private Gates() {}

    static @Nullable Rejection firstRefusal(Candidate candidate, @Nullable Whereabouts at, Need need) {
        for (Gate gate : ALL) {
            Rejection refusal = gate.refuse(candidate, at, need);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable Rejection providerActive(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return candidate.providerActive() ? null : Rejection.PROVIDER_NOT_ACTIVE;
    }

    private static @Nullable Rejection workerActive(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return candidate.active() ? null : Rejection.WORKER_NOT_ACTIVE;
    }

    private static @Nullable Rejection itemOffered(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return candidate.items().contains(need.itemCode()) ? null : Rejection.ITEM_NOT_OFFERED;
    }

    /** A certificate is no longer valid at the instant it expires. */
    private static @Nullable Rejection certificatesValid(Candidate candidate, @Nullable Whereabouts at, Need need) {
        for (String code : need.requiredCertificates()) {
            Instant until = candidate.certificates().get(code);
            if (until == null || !need.at().isBefore(until)) {
                return Rejection.CERTIFICATE_NOT_VALID;
            }
        }
        return null;
    }

    private static @Nullable Rejection notExcluded(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return need.excluded().contains(candidate.workerId()) ? Rejection.EXCLUDED_BY_ELDER : null;
    }

    private static @Nullable Rejection onShift(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return candidate.shifts().stream().anyMatch(shift -> shift.covers(need.at())) ? null : Rejection.OFF_SHIFT;
    }

    private static @Nullable Rejection positionKnown(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return at == null ? Rejection.POSITION_UNKNOWN : null;
    }

    /** The provider's regions, or the radius around the worker's own site. */
    private static @Nullable Rejection withinServiceArea(Candidate candidate, @Nullable Whereabouts at, Need need) {
        boolean byRegion = candidate.serviceRegions().stream()
                .anyMatch(region -> region.covers(need.home().region()));
        if (byRegion) {
            return null;
        }
        Candidate.Site site = candidate.site();
        boolean byRadius = site != null && site.point().metersTo(need.home().point()) <= site.radiusMeters();
        return byRadius ? null : Rejection.OUTSIDE_SERVICE_AREA;
    }

    private static @Nullable Rejection withinReach(Candidate candidate, @Nullable Whereabouts at, Need need) {
        boolean near = at != null && at.point().metersTo(need.home().point()) <= need.radiusMeters();
        return near ? null : Rejection.TOO_FAR;
    }

    private static @Nullable Rejection notAskedYet(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return need.alreadyAsked().contains(candidate.workerId()) ? Rejection.ALREADY_ASKED : null;
    }

    private static @Nullable Rejection free(Candidate candidate, @Nullable Whereabouts at, Need need) {
        int live = need.liveAssignments().getOrDefault(candidate.workerId(), 0);
        return live < candidate.capacity() ? null : Rejection.NOT_FREE;
    }
}
