package city.careline.dispatch.domain.mass;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that endangers many at once; welfare checks are opened for the elders it concerns, some at a time, from
 * wherever the last batch ended.
 *
 * @param id the event
 * @param kind what happens
 * @param region whose elders are concerned, with everything below it
 * @param risks risk tiers concerned; empty means all
 * @param groups groups one of which an elder must belong to; empty asks for none
 * @param reason why, in the words of whoever began it
 * @param startedBy subject of whoever began it
 * @param originId trace id of the request it began with; every check carries it
 * @param startedAt when
 * @param state how far it has come
 * @param cursor the last elder looked at, absent before the first batch
 * @param opened checks opened so far
 * @param joined elders passed over because their home is looked after already
 * @param endedBy subject of whoever ended it
 * @param endedAt when it was ended
 */
public record MassEvent(
        MassEventId id,
        Kind kind,
        RegionCode region,
        Set<Risk> risks,
        Set<String> groups,
        String reason,
        String startedBy,
        String originId,
        Instant startedAt,
        State state,
        @Nullable ElderId cursor,
        int opened,
        int joined,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** What happens. */
    public enum Kind {
        /** Heat (高温). */
        HEAT,
        /** Cold (寒潮). */
        COLD,
        /** Flood (洪涝). */
        FLOOD,
        /** Epidemic (疫情). */
        EPIDEMIC,
        /** Anything else. */
        OTHER
    }

    /** How far it has come. */
    public enum State {
        /** Checks are being opened. */
        OPENING,
        /** Every elder concerned has been looked at. */
        OPENED,
        /** Ended; checks that still wait are being cancelled. */
        ENDING,
        /** Ended, and nothing of it waits any more. */
        ENDED
    }

    /** Keeps its own copies. */
    public MassEvent {
        risks = Set.copyOf(risks);
        groups = Set.copyOf(groups);
    }

    /** A mass event of which nothing has been done yet. */
    public static MassEvent begun(
            MassEventId id,
            Kind kind,
            RegionCode region,
            Set<Risk> risks,
            Set<String> groups,
            String reason,
            String by,
            String originId,
            Instant now) {
        return new MassEvent(
                id, kind, region, risks, groups, reason, by, originId, now, State.OPENING, null, 0, 0, null, null);
    }

    /** After a batch: so many opened, so many passed over; a batch that found nobody was the last. */
    public MassEvent after(@Nullable ElderId last, int newlyOpened, int newlyJoined) {
        return with(
                last == null ? State.OPENED : state,
                last == null ? cursor : last,
                opened + newlyOpened,
                joined + newlyJoined,
                endedBy,
                endedAt);
    }

    /** True when it has been ended. */
    public boolean isOver() {
        return state == State.ENDING || state == State.ENDED;
    }

    /** Nothing more is opened and what waits is cancelled; ended twice, it was ended the first time. */
    public MassEvent end(String by, Instant now) {
        return isOver() ? this : with(State.ENDING, cursor, opened, joined, by, now);
    }

    /** Nothing of it waits any more. */
    public MassEvent done() {
        return with(State.ENDED, cursor, opened, joined, endedBy, endedAt);
    }

    private MassEvent with(
            State next,
            @Nullable ElderId last,
            int nowOpened,
            int nowJoined,
            @Nullable String by,
            @Nullable Instant at) {
        return new MassEvent(
                id, kind, region, risks, groups, reason, startedBy, originId, startedAt, next, last, nowOpened,
                nowJoined, by, at);
    }
}
