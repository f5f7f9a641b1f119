package city.careline.gateway.application;

import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.Identification;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls of the past and present, as the desk reads them. */
public interface CallHistory {

    /** Where a call stands. */
    enum State {
        /** Nobody has answered yet. */
        RINGING,
        /** A seat speaks with the caller. */
        ANSWERED,
        /** Over. */
        ENDED,
        /** The caller hung up before anybody answered. */
        ABANDONED
    }

    /** A call as it is shown; ids only. */
    record Entry(
            UUID callId,
            CallKind kind,
            State state,
            Identification identification,
            List<UUID> elderIds,
            @Nullable UUID householdId,
            @Nullable UUID terminalId,
            @Nullable String regionCode,
            @Nullable String seatId,
            @Nullable String operatorId,
            Instant arrivedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            String originId) {}

    /**
     * Who asks, and for what.
     *
     * @param regionPrefix digits the region begins with
     * @param unknownRegion true when calls of unknown region are shown as well
     * @param since earliest arrival, absent for no limit
     * @param originId only calls of this origin, absent for all
     * @param after the last call of the page before, absent for the first page
     * @param limit at most so many
     */
    record Query(
            String regionPrefix,
            boolean unknownRegion,
            @Nullable Instant since,
            @Nullable String originId,
            @Nullable UUID after,
            int limit) {}

    /** Newest first. */
    Uni<List<Entry>> list(Query query);

    /** One call, empty when it is unknown or outside the scope. */
    Uni<Optional<Entry>> find(UUID callId, String regionPrefix, boolean unknownRegion);
}
