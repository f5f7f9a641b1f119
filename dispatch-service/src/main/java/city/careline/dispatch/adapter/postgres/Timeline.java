package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened, as a line of an order's timeline: a name and the ids it concerns, nothing personal. */
final class Timeline {
    private Timeline() {}

    static String what(DispatchEvent event) {
        return switch (event) {
            case DispatchEvent.IncidentOpened one -> "INCIDENT_OPENED";
            case DispatchEvent.SignalJoined one -> "SIGNAL_JOINED";
            case DispatchEvent.CheckOpened one -> "CHECK_OPENED";
            case DispatchEvent.ServiceOrderPlaced one -> "SERVICE_ORDER_PLACED";
            case DispatchEvent.SeatAnswered one -> "SEAT_ANSWERED";
            case DispatchEvent.CallerGone one -> "CALLER_GONE";
            case DispatchEvent.ElderIdentified one -> "ELDER_IDENTIFIED";
            case DispatchEvent.HoldChanged one -> "HOLD_" + one.hold().state();
            case DispatchEvent.Released one -> "RELEASED";
            case DispatchEvent.OfferMade one -> "OFFER_MADE";
            case DispatchEvent.OfferEnded one -> "OFFER_" + offerEnd(one.offer());
            case DispatchEvent.WaitingBegan one -> "WAITING";
            case DispatchEvent.Escalated one -> "ESCALATED";
            case DispatchEvent.AmbulanceRequested one -> "AMBULANCE_REQUESTED";
            case DispatchEvent.NobodyFound one -> "NOBODY_FOUND";
            case DispatchEvent.AssignmentMade one -> "ASSIGNMENT_MADE";
            case DispatchEvent.AssignedBySeat one -> "ASSIGNED_BY_SEAT";
            case DispatchEvent.VisitPostponed one -> "VISIT_POSTPONED";
            case DispatchEvent.AssignmentReleased one -> "ASSIGNMENT_RELEASED";
            case DispatchEvent.VisitProgressed one -> one.assignment().stage().name();
            case DispatchEvent.VisitCompleted one -> "VISIT_COMPLETED";
            case DispatchEvent.Cancelled one -> "CANCELLED";
            case DispatchEvent.Closed one -> "CLOSED";
        };
    }

    static Map<String, String> ids(DispatchEvent event) {
        return switch (event) {
            case DispatchEvent.IncidentOpened one ->
                map(
                        "alarmId",
                        one.incident().first().alarmId(),
                        "callId",
                        one.incident().first().callId());
            case DispatchEvent.SignalJoined one ->
                map("alarmId", one.signal().alarmId(), "callId", one.signal().callId());
            case DispatchEvent.CheckOpened one -> map("massEventId", one.cause());
            case DispatchEvent.ServiceOrderPlaced one ->
                map(
                        "itemCode",
                        one.order().itemCode(),
                        "callId",
                        one.order().header().callId());
            case DispatchEvent.SeatAnswered one ->
                map("callId", one.callId(), "seatId", one.seatId(), "owner", one.owner());
            case DispatchEvent.CallerGone one -> map("callId", one.callId());
            case DispatchEvent.ElderIdentified one -> map("elderId", one.elderId());
            case DispatchEvent.HoldChanged one ->
                map("holdId", one.hold().holdId(), "reason", one.hold().reason());
            case DispatchEvent.Released one -> map("cause", one.cause());
            case DispatchEvent.OfferMade one -> offer(one.offer(), null);
            case DispatchEvent.OfferEnded one -> offer(one.offer(), reason(one.offer()));
            case DispatchEvent.WaitingBegan one -> Map.of();
            case DispatchEvent.Escalated one ->
                map("step", one.step(), "action", one.action(), "cause", one.cause(), "owner", one.owner());
            case DispatchEvent.AmbulanceRequested one -> map("reason", one.reason(), "by", one.by());
            case DispatchEvent.NobodyFound one ->
                map("wave", one.wave(), "why", String.join(",", one.rejections().keySet()));
            case DispatchEvent.AssignmentMade one -> assignment(one.assignment());
            case DispatchEvent.AssignedBySeat one -> bySeat(one);
            case DispatchEvent.VisitPostponed one -> map("reason", one.reason());
            case DispatchEvent.AssignmentReleased one -> assignment(one.assignment());
            case DispatchEvent.VisitProgressed one -> assignment(one.assignment());
            case DispatchEvent.VisitCompleted one -> visit(one.visit());
            case DispatchEvent.Cancelled one -> map("reason", one.reason(), "by", one.by());
            case DispatchEvent.Closed one -> map("outcome", one.outcome(), "by", one.by());
        };
    }

    static String offerEnd(Offer offer) {
        return switch (offer) {
            case Offer.Open one -> "OPEN";
            case Offer.Accepted one -> "ACCEPTED";
            case Offer.Declined one -> "DECLINED";
            case Offer.Expired one -> "EXPIRED";
            case Offer.Withdrawn one -> "WITHDRAWN";
        };
    }

    private static @Nullable String reason(Offer offer) {
        return switch (offer) {
            case Offer.Declined one -> one.reason();
            case Offer.Withdrawn one -> one.why().name();
            case Offer.Open one -> null;
            case Offer.Accepted one -> null;
            case Offer.Expired one -> null;
        };
    }

    private static Map<String, String> visit(Visit one) {
        return map("visitId", one.id(), "assignmentId", one.assignmentId(), "workerId", one.workerId());
    }

    private static Map<String, String> offer(Offer offer, @Nullable String reason) {
        return map(
                "offerId",
                offer.id(),
                "wave",
                offer.terms().wave(),
                "providerId",
                offer.terms().providerId(),
                "workerId",
                offer.terms().workerId(),
                "reason",
                reason);
    }

    private static Map<String, String> assignment(Assignment one) {
        return map(
                "assignmentId",
                one.id(),
                "offerId",
                one.offerId(),
                "providerId",
                one.providerId(),
                "workerId",
                one.workerId(),
                "reason",
                one.reason());
    }

    private static Map<String, String> bySeat(DispatchEvent.AssignedBySeat one) {
        return map(
                "assignmentId",
                one.assignment().id(),
                "workerId",
                one.assignment().workerId(),
                "by",
                one.by(),
                "reason",
                one.reason(),
                "overridden",
                one.overridden());
    }

    private static Map<String, String> map(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                map.put(String.valueOf(pairs[i]), value.toString());
            }
        }
        return map;
    }
}
