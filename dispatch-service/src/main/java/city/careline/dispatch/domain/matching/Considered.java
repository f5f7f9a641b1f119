package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a decision card: a candidate that was looked at, what gates and score read, and what came of it.
 *
 * @param candidate the candidate
 * @param at where the worker is taken to be, absent when nobody knows
 * @param straightMeters straight-line distance to the home, absent when nobody knows where the worker is
 * @param load what the database knows, absent when a gate refused before it was asked
 * @param travel the way to the home, absent when a gate refused
 * @param score what speaks for and against, absent when a gate refused
 * @param rejection why the worker was not chosen; absent for those who are offered the order
 */
public record Considered(
        Candidate candidate,
        @Nullable Whereabouts at,
        @Nullable Integer straightMeters,
        @Nullable Load load,
        @Nullable Travel travel,
        @Nullable Score score,
        @Nullable Rejection rejection) {
    static final Comparator<Considered> NEAREST = Comparator.comparing(
                    Considered::straightMeters, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(one -> one.workerId().value());
    static final Comparator<Considered> BEST = Comparator.comparingInt(Considered::total)
            .thenComparing(one -> one.workerId().value());

    /** The line as far as memory tells. */
    static Considered of(Candidate candidate, @Nullable Whereabouts at, Need need) {
        Rejection rejection = Gates.firstRefusal(candidate, at, need);
        Integer straight = at == null
                ? null
                : (int) Math.round(at.point().metersTo(need.home().point()));
        return new Considered(candidate, at, straight, null, null, null, rejection);
    }

    /** The line with what the database knows; a line already refused stays as it is. */
    Considered loaded(Load known, TravelTimes travels, Need need, MatchingPolicy policy) {
        Whereabouts from = at;
        return rejection != null || from == null
                ? this
                : loaded(known, from, travels.between(from.point(), need.home().point()), need, policy);
    }

    /** The line of who passed in memory, when the way has been asked for already. */
    Considered loaded(Load known, Whereabouts from, Travel way, Need need, MatchingPolicy policy) {
        Rejection refusal = Gates.refuseBy(known, candidate, need);
        if (refusal != null) {
            return new Considered(candidate, from, straightMeters, known, null, null, refusal);
        }
        Score parts = Score.of(candidate, from, way, known, need, policy);
        return new Considered(candidate, from, straightMeters, known, way, parts, null);
    }

    Considered outscored() {
        return new Considered(candidate, at, straightMeters, load, travel, score, Rejection.OUTSCORED);
    }

    /** The same with only what gates and score read. */
    Considered readFor(Need need) {
        return new Considered(candidate.readFor(need, rejection), at, straightMeters, load, travel, score, rejection);
    }

    int total() {
        return Objects.requireNonNull(score, "only who passed every gate is compared")
                .total();
    }

    /** True when the worker is offered the order. */
    public boolean isChosen() {
        return rejection == null;
    }

    /** True when every gate let the worker pass, chosen or not. */
    public boolean isEligible() {
        return rejection == null || rejection == Rejection.OUTSCORED;
    }

    /** The worker's id. */
    public WorkerId workerId() {
        return candidate.workerId();
    }

    /** The employer's id. */
    public ProviderId providerId() {
        return candidate.providerId();
    }

    /** Orders the worker serves at a time. */
    public int capacity() {
        return candidate.worker().capacity();
    }

    /** Metres on the way, absent when a gate refused. */
    public @Nullable Integer roadMeters() {
        Travel way = travel;
        return way == null ? null : way.meters();
    }
}
