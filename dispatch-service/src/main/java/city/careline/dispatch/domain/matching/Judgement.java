package city.careline.dispatch.domain.matching;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every gate says of one worker somebody has named, and the way to the home.
 *
 * @param line the worker as on a decision card
 * @param refusals every gate that refuses, none when the worker may go
 * @param way the way to the home, absent when nobody knows where the worker is
 */
public record Judgement(
        Considered line, Set<Rejection> refusals, @Nullable Travel way) {
    /**
     * What a seat may override with a reason: matters of time, place and turn that it may know better. Who may not
     * work, cannot do the item, is not wanted by the elder, cannot be paid or has no hand free is never sent.
     */
    private static final Set<Rejection> OVERRIDABLE = EnumSet.of(
            Rejection.OFF_SHIFT,
            Rejection.POSITION_UNKNOWN,
            Rejection.POSITION_TOO_OLD,
            Rejection.OUTSIDE_SERVICE_AREA,
            Rejection.TOO_FAR,
            Rejection.VOLUNTEERS_NOT_ASKED,
            Rejection.PROVIDER_KIND_NOT_ASKED,
            Rejection.ALREADY_ASKED,
            Rejection.RESTING);

    /** What takes the right to work away, however it stood when the offer was made. */
    private static final Set<Rejection> BARRING = EnumSet.of(
            Rejection.PROVIDER_NOT_ACTIVE,
            Rejection.SANCTIONED,
            Rejection.RECTIFICATION_OVERDUE,
            Rejection.RISK_HOLD,
            Rejection.BLACKLISTED,
            Rejection.LICENCE_NOT_VALID,
            Rejection.INSURANCE_NOT_VALID,
            Rejection.WORKER_NOT_ACTIVE,
            Rejection.ITEM_NOT_OFFERED,
            Rejection.FIRE_TRAINING_NOT_VALID,
            Rejection.CERTIFICATE_NOT_VALID);

    /** Keeps its own copy. */
    public Judgement {
        refusals = Set.copyOf(refusals);
    }

    /** Asks every gate about this worker. */
    public static Judgement of(Candidate candidate, Need need, Load load, MatchingPolicy policy, TravelTimes travels) {
        Whereabouts at = candidate.whereabouts(need.now(), policy.positions());
        Considered line = Considered.of(candidate, at, need).loaded(load, travels, need, policy);
        Set<Rejection> refusals = Gates.refusals(candidate, at, need);
        Rejection busy = Gates.refuseBy(load, candidate, need);
        if (busy != null) {
            refusals.add(busy);
        }
        Travel way = at == null ? null : travels.between(at.point(), need.home().point());
        return new Judgement(line, refusals, way);
    }

    /** Why this worker may no longer work at all, by what is in memory. */
    public static Optional<Rejection> barring(Candidate candidate, Need need) {
        Set<Rejection> refusals = Gates.refusals(candidate, null, need);
        refusals.retainAll(BARRING);
        return refusals.stream().findFirst();
    }

    /** The first refusal that no reason overrides. */
    public Optional<Rejection> hard() {
        return refusals.stream()
                .filter(one -> !OVERRIDABLE.contains(one))
                .sorted()
                .findFirst();
    }

    /** The first refusal that a reason overrides. */
    public Optional<Rejection> soft() {
        return refusals.stream().filter(OVERRIDABLE::contains).sorted().findFirst();
    }

    /** Expected metres on the way, 0 when not known. */
    public int roadMeters() {
        Travel known = way;
        return known == null ? 0 : known.meters();
    }

    /** Expected time on the way, absent when not known. */
    public @Nullable Integer travelSeconds() {
        Travel known = way;
        return known == null ? null : Integer.valueOf(known.seconds());
    }
}
