package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.order.Hold;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.WorkOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work order without what happened to it.
 *
 * @param workOrderId the order
 * @param kind INCIDENT, SERVICE_ORDER or WELFARE_CHECK
 * @param state where it stands
 * @param originId trace id of the press or request
 * @param owner subject of the operator whose it is, or supervisor
 * @param risk highest risk of those it may be for
 * @param elderId the one elder meant, absent when unknown or one of several
 * @param elderIds all it may be for
 * @param householdId the household
 * @param regionCode where
 * @param callId the call it was opened in
 * @param alarmId the first signal, for an incident
 * @param raisedAt when the key was pressed, for an incident
 * @param itemCode what must be performed
 * @param minutes ordered duration, for a service order
 * @param scheduledAt when the visit is wanted, for a service order
 * @param openedAt when it was opened
 * @param wave number of the last wave of offers
 * @param outcome reason of the cancellation or outcome of the follow-up
 * @param note what the seat wrote at the follow-up
 * @param endedAt when it was closed or cancelled
 * @param hold the quota reserved, for a service order
 */
public record WorkOrderView(
        UUID workOrderId,
        Kind kind,
        OrderState state,
        String originId,
        String owner,
        Risk risk,
        @Nullable UUID elderId,
        List<UUID> elderIds,
        @Nullable UUID householdId,
        @Nullable String regionCode,
        @Nullable UUID callId,
        @Nullable UUID alarmId,
        @Nullable Instant raisedAt,
        String itemCode,
        @Nullable Integer minutes,
        @Nullable Instant scheduledAt,
        Instant openedAt,
        int wave,
        @Nullable String outcome,
        @Nullable String note,
        @Nullable Instant endedAt,
        @Nullable HoldView hold) {

    /** Keeps its own copy. */
    public WorkOrderView {
        elderIds = List.copyOf(elderIds);
    }

    /**
     * What billing has said; money in fen.
     *
     * @param state AWAITED, PENDING, GRANTED, REFUSED, CAPTURED or RELEASED
     * @param holdId billing's hold
     * @param heldFen reserved public money
     * @param selfPayFen part above the quota
     * @param capturedFen charged to the quota
     * @param releasedFen given back to the quota
     * @param reason why it was refused
     */
    public record HoldView(
            Hold.State state,
            @Nullable UUID holdId,
            long heldFen,
            long selfPayFen,
            long capturedFen,
            long releasedFen,
            @Nullable String reason) {
        static HoldView of(Hold hold) {
            return new HoldView(
                    hold.state(),
                    hold.holdId(),
                    hold.heldFen(),
                    hold.selfPayFen(),
                    hold.capturedFen(),
                    hold.releasedFen(),
                    hold.reason());
        }
    }

    /** As far as the viewer may read: the operator's words are for seats and the administration. */
    static WorkOrderView of(WorkOrder order, boolean withNote) {
        OrderHeader header = order.header();
        @Nullable Incident incident = order instanceof Incident one ? one : null;
        @Nullable ServiceOrder service = order instanceof ServiceOrder one ? one : null;
        @Nullable ElderId elder = header.elder();
        @Nullable RegionCode region = header.region();
        return new WorkOrderView(
                header.id().value(),
                order.kind(),
                header.state(),
                header.originId(),
                header.owner(),
                header.risk(),
                elder == null ? null : elder.value(),
                header.elders().stream().map(ElderId::value).toList(),
                header.householdId(),
                region == null ? null : region.value(),
                header.callId(),
                incident == null ? null : incident.first().alarmId(),
                incident == null ? null : incident.first().raisedAt(),
                order.itemCode(),
                service == null ? null : service.minutes(),
                service == null ? null : service.scheduledAt(),
                header.openedAt(),
                header.wave(),
                header.outcome(),
                withNote ? header.note() : null,
                header.endedAt(),
                service == null ? null : HoldView.of(service.hold()));
    }
}
