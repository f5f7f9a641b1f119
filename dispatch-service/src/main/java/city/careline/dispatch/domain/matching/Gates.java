package city.careline.dispatch.domain.matching;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hard conditions, in the order they are asked; the first refusal is the one written down. */
final class Gates {
    private static final List<Gate> IN_MEMORY = List.of(
            Gates::providerActive,
            Gates::providerUnrestricted,
            Gates::licensedAndInsured,
            Gates::kindAsked,
            Gates::workerActive,
            Gates::itemOffered,
            Gates::certified,
            Gates::notExcluded,
            Gates::onShift,
            Gates::positionKnown,
            Gates::withinServiceArea,
            Gates::withinReach,
            Gates::payable,
            Gates::notAskedYet);

    private Gates() {}

    /** The first refusal by what is in memory. */
    static @Nullable Rejection firstRefusal(Candidate candidate, @Nullable Whereabouts at, Need need) {
        for (Gate gate : IN_MEMORY) {
            Rejection refusal = gate.refuse(candidate, at, need);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Every refusal by what is in memory. */
    static Set<Rejection> refusals(Candidate candidate, @Nullable Whereabouts at, Need need) {
        Set<Rejection> all = EnumSet.noneOf(Rejection.class);
        for (Gate gate : IN_MEMORY) {
            Rejection refusal = gate.refuse(candidate, at, need);
            if (refusal != null) {
                all.add(refusal);
            }
        }
        return all;
    }

    /** The refusal by what the database knows: capacity at that time, and the pause before a service order. */
    static @Nullable Rejection refuseBy(Load load, Candidate candidate, Need need) {
        if (load.busy() >= candidate.worker().capacity()) {
            return Rejection.NOT_FREE;
        }
        Instant ended = load.lastVisitEnd();
        boolean resting = !need.isEmergency()
                && ended != null
                && need.at().isBefore(ended.plus(candidate.worker().rest()));
        return resting ? Rejection.RESTING : null;
    }

    private static @Nullable Rejection providerActive(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return candidate.provider().active() ? null : Rejection.PROVIDER_NOT_ACTIVE;
    }

    private static @Nullable Rejection providerUnrestricted(Candidate candidate, @Nullable Whereabouts at, Need need) {
        Provider.Cause cause = candidate.provider().forbids(Provider.Effect.NO_WORK, need.at());
        return cause == null
                ? null
                : switch (cause) {
                    case SANCTION -> Rejection.SANCTIONED;
                    case RECTIFICATION -> Rejection.RECTIFICATION_OVERDUE;
                    case RISK_HOLD -> Rejection.RISK_HOLD;
                    case BLACKLIST -> Rejection.BLACKLISTED;
                };
    }

    private static @Nullable Rejection licensedAndInsured(Candidate candidate, @Nullable Whereabouts at, Need need) {
        Provider provider = candidate.provider();
        if (!isValid(provider.licenceUntil(), need.at())) {
            return Rejection.LICENCE_NOT_VALID;
        }
        return isValid(provider.insuredUntil(), need.at()) ? null : Rejection.INSURANCE_NOT_VALID;
    }

    private static boolean isValid(@Nullable Instant until, Instant at) {
        return until != null && at.isBefore(until);
    }

    private static @Nullable Rejection kindAsked(Candidate candidate, @Nullable Whereabouts at, Need need) {
        Provider provider = candidate.provider();
        if (!need.ring().admits(provider.kind())) {
            return provider.isVolunteers() ? Rejection.VOLUNTEERS_NOT_ASKED : Rejection.PROVIDER_KIND_NOT_ASKED;
        }
        return provider.isVolunteers() && !need.item().volunteers() ? Rejection.VOLUNTEERS_NOT_ALLOWED : null;
    }

    private static @Nullable Rejection workerActive(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return candidate.worker().active() ? null : Rejection.WORKER_NOT_ACTIVE;
    }

    private static @Nullable Rejection itemOffered(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return candidate.worker().items().contains(need.item().code()) ? null : Rejection.ITEM_NOT_OFFERED;
    }

    private static @Nullable Rejection certified(Candidate candidate, @Nullable Whereabouts at, Need need) {
        Worker worker = candidate.worker();
        if (!worker.holds(Worker.FIRE_SAFETY, need.at())) {
            return Rejection.FIRE_TRAINING_NOT_VALID;
        }
        for (String code : need.item().requiredCertificates()) {
            if (!worker.holds(code, need.at())) {
                return Rejection.CERTIFICATE_NOT_VALID;
            }
        }
        return null;
    }

    private static @Nullable Rejection notExcluded(Candidate candidate, @Nullable Whereabouts at, Need need) {
        if (need.wishes().excludedWorkers().contains(candidate.workerId())) {
            return Rejection.EXCLUDED_BY_ELDER;
        }
        boolean excluded = need.wishes().excludedProviders().contains(candidate.providerId());
        return excluded ? Rejection.PROVIDER_EXCLUDED_BY_ELDER : null;
    }

    private static @Nullable Rejection onShift(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return candidate.worker().isOnShift(need.at()) ? null : Rejection.OFF_SHIFT;
    }

    private static @Nullable Rejection positionKnown(Candidate candidate, @Nullable Whereabouts at, Need need) {
        if (at != null) {
            return null;
        }
        return candidate.lastSeen() == null ? Rejection.POSITION_UNKNOWN : Rejection.POSITION_TOO_OLD;
    }

    /** The provider's regions, or the radius around the worker's own site. */
    private static @Nullable Rejection withinServiceArea(Candidate candidate, @Nullable Whereabouts at, Need need) {
        for (var region : candidate.provider().serviceRegions()) {
            if (region.covers(need.home().region())) {
                return null;
            }
        }
        Candidate.Site site = candidate.site();
        boolean byRadius = site != null && site.point().metersTo(need.home().point()) <= site.radiusMeters();
        return byRadius ? null : Rejection.OUTSIDE_SERVICE_AREA;
    }

    private static @Nullable Rejection withinReach(Candidate candidate, @Nullable Whereabouts at, Need need) {
        boolean near = at != null
                && at.point().metersTo(need.home().point()) <= need.ring().radiusMeters();
        return near ? null : Rejection.TOO_FAR;
    }

    /** Asked only of service orders charged to public money; who pays himself may choose anybody. */
    private static @Nullable Rejection payable(Candidate candidate, @Nullable Whereabouts at, Need need) {
        if (need.isEmergency() || !need.publicMoney()) {
            return null;
        }
        Provider provider = candidate.provider();
        if (provider.forbids(Provider.Effect.NO_PUBLIC_MONEY, need.at()) != null) {
            return Rejection.NO_PUBLIC_MONEY;
        }
        if (!provider.isContracted(need)) {
            return Rejection.NO_PUBLIC_CONTRACT;
        }
        Long ceiling = need.item().ceiling(need.home().region(), need.at());
        if (ceiling == null) {
            return null;
        }
        Long price = need.item().fenPerHour(candidate.providerId(), need.at());
        if (price == null) {
            return Rejection.PRICE_UNKNOWN;
        }
        return price <= ceiling ? null : Rejection.PRICE_ABOVE_CEILING;
    }

    private static @Nullable Rejection notAskedYet(Candidate candidate, @Nullable Whereabouts at, Need need) {
        return need.alreadyAsked().contains(candidate.workerId()) ? Rejection.ALREADY_ASKED : null;
    }
}
