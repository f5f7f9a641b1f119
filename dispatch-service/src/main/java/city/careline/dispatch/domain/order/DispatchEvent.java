package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.policy.Ladder;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a work order: an entry of its timeline, and for most an event others hear of. */
public sealed interface DispatchEvent {
    /** The order it happened to. */
    WorkOrderId workOrderId();

    /** When. */
    Instant at();

    /** An alarm became an incident. */
    record IncidentOpened(Incident incident, Instant at) implements DispatchEvent {
        @Override
        public WorkOrderId workOrderId() {
            return incident.id();
        }
    }

    /** A further press, alarm or call joined the open incident. */
    record SignalJoined(WorkOrderId workOrderId, Signal signal, Instant at) implements DispatchEvent {}

    /** A check was opened because something endangers many. */
    record CheckOpened(WelfareCheck check, MassEventId cause, Instant at) implements DispatchEvent {
        @Override
        public WorkOrderId workOrderId() {
            return check.id();
        }
    }

    /** A seat ordered an item. */
    record ServiceOrderPlaced(ServiceOrder order, Instant at) implements DispatchEvent {
        @Override
        public WorkOrderId workOrderId() {
            return order.id();
        }
    }

    /** A seat answered the call; its operator owns the order. */
    record SeatAnswered(WorkOrderId workOrderId, UUID callId, String seatId, String owner, Instant at)
            implements DispatchEvent {}

    /** The caller hung up before a seat answered. */
    record CallerGone(WorkOrderId workOrderId, UUID callId, Instant at) implements DispatchEvent {}

    /** The seat told whom an incident is for. */
    record ElderIdentified(WorkOrderId workOrderId, ElderId elderId, Instant at) implements DispatchEvent {}

    /** Billing spoke, or did not in time. */
    record HoldChanged(WorkOrderId workOrderId, Hold hold, Instant at) implements DispatchEvent {}

    /** Offers may go out. */
    record Released(WorkOrderId workOrderId, ReleaseCause cause, Instant at) implements DispatchEvent {}

    /** A worker was asked. */
    record OfferMade(Offer.Open offer, Instant at) implements DispatchEvent {
        @Override
        public WorkOrderId workOrderId() {
            return offer.terms().workOrderId();
        }
    }

    /** An offer ended without winning. */
    record OfferEnded(Offer offer, Instant at) implements DispatchEvent {
        @Override
        public WorkOrderId workOrderId() {
            return offer.terms().workOrderId();
        }
    }

    /** The order came into the waiting pool of its region. */
    record WaitingBegan(WorkOrderId workOrderId, Instant at) implements DispatchEvent {}

    /** Nobody has it in hand, or it may not be left to itself: what is done, and whose it is from now on. */
    record Escalated(
            WorkOrderId workOrderId, int step, Ladder.Action action, Escalating.Cause cause, String owner, Instant at)
            implements DispatchEvent {}

    /** An ambulance is asked for, by a seat or by {@value OrderHeader#POLICY}. */
    record AmbulanceRequested(WorkOrderId workOrderId, String reason, String by, Instant at) implements DispatchEvent {}

    /** A wave found nobody; a supervisor owns the order. */
    record NobodyFound(WorkOrderId workOrderId, int wave, Map<String, Integer> rejections, Instant at)
            implements DispatchEvent {
        /** Keeps its own copy. */
        public NobodyFound {
            rejections = Map.copyOf(rejections);
        }
    }

    /** The order is bound to one worker. */
    record AssignmentMade(Assignment assignment, Instant at) implements DispatchEvent {
        @Override
        public WorkOrderId workOrderId() {
            return assignment.workOrderId();
        }
    }

    /** A seat chose the worker, or answered for one who said so on the telephone. */
    record AssignedBySeat(
            Assignment assignment,
            String by,
            String reason,
            @Nullable Rejection overridden,
            Instant at) implements DispatchEvent {
        @Override
        public WorkOrderId workOrderId() {
            return assignment.workOrderId();
        }
    }

    /** An accepted visit will not come as promised; the elder is to be told. */
    record VisitPostponed(WorkOrderId workOrderId, String reason, Instant at) implements DispatchEvent {}

    /** The binding ended before the visit did. */
    record AssignmentReleased(Assignment assignment, String reason, Instant at) implements DispatchEvent {
        @Override
        public WorkOrderId workOrderId() {
            return assignment.workOrderId();
        }
    }

    /** The worker set out, arrived or checked in. */
    record VisitProgressed(Assignment assignment, Instant at) implements DispatchEvent {
        @Override
        public WorkOrderId workOrderId() {
            return assignment.workOrderId();
        }
    }

    /** The visit ended with its proof. */
    record VisitCompleted(Visit visit, Kind kind, Instant at) implements DispatchEvent {
        @Override
        public WorkOrderId workOrderId() {
            return visit.workOrderId();
        }
    }

    /** The order ended without a visit. */
    record Cancelled(WorkOrderId workOrderId, Kind kind, String reason, String by, Instant at)
            implements DispatchEvent {}

    /** The follow-up is done. */
    record Closed(WorkOrderId workOrderId, Kind kind, String outcome, String by, Instant at) implements DispatchEvent {}
}
