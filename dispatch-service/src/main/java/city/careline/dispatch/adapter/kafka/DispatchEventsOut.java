package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.EventType;
import city.careline.contracts.dispatch.AmbulanceRequested;
import city.careline.contracts.dispatch.AssignmentMade;
import city.careline.contracts.dispatch.AssignmentReleased;
import city.careline.contracts.dispatch.Escalated;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.NobodyFound;
import city.careline.contracts.dispatch.OfferEnd;
import city.careline.contracts.dispatch.OfferEnded;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.dispatch.ServiceOrderPlaced;
import city.careline.contracts.dispatch.SignalJoined;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.VisitPostponed;
import city.careline.contracts.dispatch.VisitProgressed;
import city.careline.contracts.dispatch.VisitStage;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.contracts.dispatch.WorkOrderClosed;
import city.careline.contracts.dispatch.WorkOrderKind;
import city.careline.dispatch.application.Announcements;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OfferTerms;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.Visit;
import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.runtime.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Domain events in the published language; what concerns nobody outside stays in the timeline. */
@ApplicationScoped
public class DispatchEventsOut implements Announcements {

    @Override
    public Optional<OutgoingEvent> of(DispatchEvent event, WorkOrder order) {
        return switch (event) {
            case DispatchEvent.IncidentOpened one -> out(IncidentOpened.TYPE, opened(one), one, order);
            case DispatchEvent.SignalJoined one ->
                out(
                        SignalJoined.TYPE,
                        new SignalJoined(
                                id(one), one.signal().alarmId(), one.signal().callId(), one.at()),
                        one,
                        order);
            case DispatchEvent.ServiceOrderPlaced one -> out(ServiceOrderPlaced.TYPE, placed(one), one, order);
            case DispatchEvent.OfferMade one ->
                out(OfferMade.TYPE, made(one.offer().terms()), one, order);
            case DispatchEvent.OfferEnded one -> out(OfferEnded.TYPE, ended(one.offer(), one.at()), one, order);
            case DispatchEvent.NobodyFound one ->
                out(NobodyFound.TYPE, new NobodyFound(id(one), one.wave(), one.rejections(), one.at()), one, order);
            case DispatchEvent.AssignmentMade one -> out(AssignmentMade.TYPE, made(one.assignment()), one, order);
            case DispatchEvent.AssignmentReleased one -> out(AssignmentReleased.TYPE, released(one), one, order);
            case DispatchEvent.VisitPostponed one ->
                out(VisitPostponed.TYPE, Notices.postponed(one, order), one, order);
            case DispatchEvent.AssignedBySeat one -> Optional.empty();
            case DispatchEvent.VisitProgressed one -> out(VisitProgressed.TYPE, progressed(one), one, order);
            case DispatchEvent.VisitCompleted one -> out(VisitCompleted.TYPE, completed(one), one, order);
            case DispatchEvent.Cancelled one ->
                out(
                        WorkOrderCancelled.TYPE,
                        new WorkOrderCancelled(id(one), kind(one.kind()), one.reason(), one.at()),
                        one,
                        order);
            case DispatchEvent.Closed one ->
                out(
                        WorkOrderClosed.TYPE,
                        new WorkOrderClosed(id(one), kind(one.kind()), one.outcome(), one.at()),
                        one,
                        order);
            case DispatchEvent.WaitingBegan one -> Optional.empty();
            case DispatchEvent.Escalated one -> out(Escalated.TYPE, Notices.escalated(one, order), one, order);
            case DispatchEvent.AmbulanceRequested one ->
                out(AmbulanceRequested.TYPE, Notices.ambulance(one, order), one, order);
            case DispatchEvent.CheckOpened one -> Optional.empty();
            case DispatchEvent.SeatAnswered one -> Optional.empty();
            case DispatchEvent.CallerGone one -> Optional.empty();
            case DispatchEvent.ElderIdentified one -> Optional.empty();
            case DispatchEvent.HoldChanged one -> Optional.empty();
            case DispatchEvent.Released one -> Optional.empty();
        };
    }

    private static <T> Optional<OutgoingEvent> out(EventType<T> type, T payload, DispatchEvent event, WorkOrder order) {
        return Optional.of(OutgoingEvent.of(
                type,
                payload,
                event.workOrderId().toString(),
                event.at(),
                order.header().originId()));
    }

    private static IncidentOpened opened(DispatchEvent.IncidentOpened event) {
        OrderHeader header = event.incident().header();
        return new IncidentOpened(
                header.id().value(),
                event.incident().first().alarmId(),
                header.callId(),
                header.householdId(),
                elder(header.elder()),
                region(header.region()),
                risk(header.risk()),
                event.at());
    }

    private static ServiceOrderPlaced placed(DispatchEvent.ServiceOrderPlaced event) {
        ServiceOrder order = event.order();
        OrderHeader header = order.header();
        return new ServiceOrderPlaced(
                header.id().value(),
                Objects.requireNonNull(header.elder(), "a service order is for one elder")
                        .value(),
                header.householdId(),
                Objects.requireNonNull(header.region(), "a service order has a home")
                        .value(),
                order.itemCode(),
                order.minutes(),
                header.callId(),
                order.scheduledAt(),
                event.at());
    }

    private static OfferMade made(OfferTerms terms) {
        return new OfferMade(
                terms.id().value(),
                terms.workOrderId().value(),
                terms.wave(),
                terms.providerId().value(),
                terms.workerId().value(),
                terms.madeAt(),
                terms.expiresAt(),
                terms.roadMeters(),
                terms.travelSeconds(),
                terms.preempts() ? true : null);
    }

    private static OfferEnded ended(Offer offer, Instant at) {
        OfferTerms terms = offer.terms();
        return new OfferEnded(
                terms.id().value(),
                terms.workOrderId().value(),
                terms.providerId().value(),
                terms.workerId().value(),
                end(offer),
                reason(offer),
                at,
                offer.version());
    }

    private static OfferEnd end(Offer offer) {
        return switch (offer) {
            case Offer.Declined one -> OfferEnd.DECLINED;
            case Offer.Expired one -> OfferEnd.EXPIRED;
            case Offer.Withdrawn one -> OfferEnd.WITHDRAWN;
            case Offer.Open one -> throw new IllegalArgumentException("an open offer has not ended");
            case Offer.Accepted one -> throw new IllegalArgumentException("a won offer is announced as an assignment");
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

    private static AssignmentMade made(Assignment one) {
        return new AssignmentMade(
                one.id().value(),
                one.workOrderId().value(),
                one.offerId().value(),
                one.providerId().value(),
                one.workerId().value(),
                one.madeAt());
    }

    private static AssignmentReleased released(DispatchEvent.AssignmentReleased event) {
        Assignment one = event.assignment();
        return new AssignmentReleased(
                one.id().value(),
                one.workOrderId().value(),
                one.providerId().value(),
                one.workerId().value(),
                event.reason(),
                event.at());
    }

    private static VisitProgressed progressed(DispatchEvent.VisitProgressed event) {
        Assignment one = event.assignment();
        return new VisitProgressed(
                one.id().value(), one.workOrderId().value(), one.workerId().value(), stage(one.stage()), event.at());
    }

    private static VisitStage stage(Assignment.Stage stage) {
        return switch (stage) {
            case EN_ROUTE -> VisitStage.EN_ROUTE;
            case ARRIVED -> VisitStage.ARRIVED;
            case CHECKED_IN -> VisitStage.CHECKED_IN;
            case MADE, COMPLETED, RELEASED -> throw new IllegalArgumentException("not a stage on the way");
        };
    }

    private static VisitCompleted completed(DispatchEvent.VisitCompleted event) {
        Visit visit = event.visit();
        return new VisitCompleted(
                visit.id(),
                visit.assignmentId().value(),
                visit.workOrderId().value(),
                kind(event.kind()),
                event.kind() == Kind.SERVICE_ORDER ? visit.itemCode() : null,
                elder(visit.elderId()),
                visit.home().region().value(),
                visit.isLocationMatched(),
                visit.providerId().value(),
                visit.workerId().value(),
                visit.checkIn().at(),
                Objects.requireNonNull(visit.checkOut(), "a completed visit has a check-out")
                        .at(),
                visit.clockedMinutes());
    }

    static UUID id(DispatchEvent event) {
        return event.workOrderId().value();
    }

    static @Nullable UUID elder(@Nullable ElderId id) {
        return id == null ? null : id.value();
    }

    static @Nullable String region(@Nullable RegionCode region) {
        return region == null ? null : region.value();
    }

    static WorkOrderKind kind(Kind kind) {
        return WorkOrderKind.valueOf(kind.name());
    }

    private static city.careline.contracts.Risk risk(Risk risk) {
        return city.careline.contracts.Risk.valueOf(risk.name());
    }
}
