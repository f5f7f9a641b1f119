package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.dispatch.AmbulanceRequested;
import city.careline.contracts.dispatch.Escalated;
import city.careline.contracts.dispatch.EscalationAction;
import city.careline.contracts.dispatch.VisitPostponed;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.WorkOrder;

/** What somebody has to be told, in the published language. */
final class Notices {
    private Notices() {}

    static Escalated escalated(DispatchEvent.Escalated event, WorkOrder order) {
        return new Escalated(
                DispatchEventsOut.id(event),
                DispatchEventsOut.kind(order.kind()),
                event.step(),
                EscalationAction.valueOf(event.action().name()),
                event.cause().name(),
                event.owner(),
                DispatchEventsOut.region(order.header().region()),
                event.at());
    }

    static AmbulanceRequested ambulance(DispatchEvent.AmbulanceRequested event, WorkOrder order) {
        return new AmbulanceRequested(
                DispatchEventsOut.id(event),
                order.header().callId(),
                DispatchEventsOut.region(order.header().region()),
                event.reason(),
                !event.by().equals(OrderHeader.POLICY),
                event.at());
    }

    static VisitPostponed postponed(DispatchEvent.VisitPostponed event, WorkOrder order) {
        OrderHeader header = order.header();
        return new VisitPostponed(
                DispatchEventsOut.id(event),
                DispatchEventsOut.elder(header.elder()),
                DispatchEventsOut.region(header.region()),
                event.reason(),
                event.at());
    }
}
