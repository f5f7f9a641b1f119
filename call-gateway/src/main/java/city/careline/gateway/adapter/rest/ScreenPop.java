package city.careline.gateway.adapter.rest;

import city.careline.gateway.application.DescribeCall.Briefing;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.Identification;
import city.careline.gateway.domain.Risk;
import city.careline.gateway.domain.SeatNotice.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a seat's screen is told about a call: ids only, the desk fetches files from their owners.
 *
 * @param callId the call
 * @param seatId the seat this is for
 * @param kind which key or number was called
 * @param change what changed for this seat
 * @param identification how sure the caller is known
 * @param householdId the household, when known
 * @param elderIds the elders it may be
 * @param terminalId the terminal, when known
 * @param regionCode 12-digit region, when known
 * @param risk highest risk of the elders
 * @param openIncident the incident this call belongs to, or the one open at that home
 * @param quotaLeftFen fen left this month, by elder
 * @param originId trace id of the press
 * @param arrivedAt when the call arrived
 * @param answeredAt when a seat answered
 */
public record ScreenPop(
        UUID callId,
        String seatId,
        CallKind kind,
        Change change,
        Identification identification,
        @Nullable UUID householdId,
        List<UUID> elderIds,
        @Nullable UUID terminalId,
        @Nullable String regionCode,
        Risk risk,
        @Nullable OpenIncident openIncident,
        Map<UUID, Long> quotaLeftFen,
        String originId,
        Instant arrivedAt,
        @Nullable Instant answeredAt) {

    /** An incident at dispatch. */
    public record OpenIncident(UUID workOrderId) {}

    static ScreenPop of(String seatId, Change change, Briefing briefing) {
        Call call = briefing.call();
        var arrival = call.arrival();
        var caller = arrival.caller();
        @Nullable UUID incident = briefing.openIncident();
        return new ScreenPop(
                arrival.identity().callId(),
                seatId,
                arrival.kind(),
                change,
                caller.identification(),
                caller.householdId(),
                caller.elderIds(),
                caller.terminalId(),
                caller.regionCode(),
                caller.risk(),
                incident == null ? null : new OpenIncident(incident),
                briefing.quotaLeftFen(),
                arrival.identity().originId(),
                arrival.at(),
                answeredAt(call));
    }

    private static @Nullable Instant answeredAt(Call call) {
        return switch (call) {
            case Call.Answered it -> it.answeredAt();
            case Call.Ended it -> it.answeredAt();
            case Call.Ringing it -> null;
            case Call.Abandoned it -> null;
        };
    }
}
