package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.dispatch.domain.policy.Ladder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Counts what happened and writes one log line for each, with the ids as keys. */
@ApplicationScoped
public class EventTally {
    private static final Logger LOG = Logger.getLogger(EventTally.class);
    private static final List<String> KEYS = List.of("offerId", "assignmentId", "callId");
    private final MeterRegistry meters;

    /** Counts into this registry. */
    public EventTally(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Every name is there from the start, so that a dashboard finds it at zero. */
    void start(@Observes StartupEvent event) {
        for (Kind kind : Kind.values()) {
            List.of(
                            "orders_opened",
                            "offers_made",
                            "assignments",
                            "nobody_found",
                            "visits_completed",
                            "orders_waiting",
                            "ambulances",
                            "assigned_by_seat",
                            "assignments_released")
                    .forEach(name -> counter(name, "kind", kind.name()));
        }
        List.of("ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN").forEach(end -> counter("offers_ended", "end", end));
        List.of("CANCELLED", "CLOSED").forEach(state -> counter("orders_ended", "state", state));
        for (Ladder.Action action : Ladder.Action.values()) {
            counter("escalations", "action", action.name());
        }
        meters.counter("careline_dispatch_signals_joined");
    }

    void happened(List<DispatchEvent> events, WorkOrder order) {
        events.forEach(event -> {
            count(event, order);
            log(event, order);
        });
    }

    private void count(DispatchEvent event, WorkOrder order) {
        String kind = order.kind().name();
        switch (event) {
            case DispatchEvent.IncidentOpened one -> count("orders_opened", "kind", kind);
            case DispatchEvent.CheckOpened one -> count("orders_opened", "kind", kind);
            case DispatchEvent.ServiceOrderPlaced one -> count("orders_opened", "kind", kind);
            case DispatchEvent.SignalJoined one ->
                meters.counter("careline_dispatch_signals_joined").increment();
            case DispatchEvent.OfferMade one -> count("offers_made", "kind", kind);
            case DispatchEvent.OfferEnded one -> count("offers_ended", "end", end(one.offer()));
            case DispatchEvent.AssignmentMade one -> {
                count("assignments", "kind", kind);
                count("offers_ended", "end", "ACCEPTED");
            }
            case DispatchEvent.WaitingBegan one -> count("orders_waiting", "kind", kind);
            case DispatchEvent.Escalated one ->
                count("escalations", "action", one.action().name());
            case DispatchEvent.AmbulanceRequested one -> count("ambulances", "kind", kind);
            case DispatchEvent.NobodyFound one -> count("nobody_found", "kind", kind);
            case DispatchEvent.VisitCompleted one -> count("visits_completed", "kind", kind);
            case DispatchEvent.Cancelled one -> count("orders_ended", "state", "CANCELLED");
            case DispatchEvent.Closed one -> count("orders_ended", "state", "CLOSED");
            case DispatchEvent.SeatAnswered one -> {}
            case DispatchEvent.CallerGone one -> {}
            case DispatchEvent.ElderIdentified one -> {}
            case DispatchEvent.HoldChanged one -> {}
            case DispatchEvent.Released one -> {}
            case DispatchEvent.AssignedBySeat one -> count("assigned_by_seat", "kind", kind);
            case DispatchEvent.VisitPostponed one -> {}
            case DispatchEvent.AssignmentReleased one -> count("assignments_released", "kind", kind);
            case DispatchEvent.VisitProgressed one -> {}
        }
    }

    private static String end(Offer offer) {
        return Timeline.offerEnd(offer);
    }

    private void count(String name, String tag, String value) {
        counter(name, tag, value).increment();
    }

    private Counter counter(String name, String tag, String value) {
        return meters.counter("careline_dispatch_" + name, tag, value);
    }

    private static void log(DispatchEvent event, WorkOrder order) {
        Map<String, String> ids = Timeline.ids(event);
        MDC.put("workOrderId", order.id().toString());
        MDC.put("originId", order.header().originId());
        KEYS.stream().filter(ids::containsKey).forEach(key -> MDC.put(key, ids.get(key)));
        LOG.info(Timeline.what(event));
        KEYS.forEach(MDC::remove);
        MDC.remove("workOrderId");
        MDC.remove("originId");
    }
}
