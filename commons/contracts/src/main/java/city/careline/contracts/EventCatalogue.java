package city.careline.contracts;

import city.careline.contracts.billing.EntitlementChanged;
import city.careline.contracts.billing.HoldCaptured;
import city.careline.contracts.billing.HoldGranted;
import city.careline.contracts.billing.HoldRefused;
import city.careline.contracts.billing.HoldReleased;
import city.careline.contracts.billing.MonthClosed;
import city.careline.contracts.billing.StatementIssued;
import city.careline.contracts.dispatch.AmbulanceRequested;
import city.careline.contracts.dispatch.AssignmentMade;
import city.careline.contracts.dispatch.AssignmentReleased;
import city.careline.contracts.dispatch.Escalated;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.NobodyFound;
import city.careline.contracts.dispatch.OfferEnded;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.dispatch.ServiceOrderPlaced;
import city.careline.contracts.dispatch.SignalJoined;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.VisitPostponed;
import city.careline.contracts.dispatch.VisitProgressed;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.contracts.dispatch.WorkOrderClosed;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.RegionPublished;
import city.careline.contracts.elder.TerminalPublished;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.contracts.gateway.CallAbandoned;
import city.careline.contracts.gateway.CallAnswered;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallEnded;
import city.careline.contracts.provider.ItemPublished;
import city.careline.contracts.provider.PositionReported;
import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.WorkerPublished;
import java.util.List;

/** Every published event type; the catalogue page and the golden files are checked against it. */
public final class EventCatalogue {
    /** All types, by producer. */
    public static final List<EventType<?>> ALL = List.of(
            AlarmRaised.TYPE,
            CallArrived.TYPE,
            CallAnswered.TYPE,
            CallAbandoned.TYPE,
            CallEnded.TYPE,
            IncidentOpened.TYPE,
            SignalJoined.TYPE,
            ServiceOrderPlaced.TYPE,
            OfferMade.TYPE,
            OfferEnded.TYPE,
            AssignmentMade.TYPE,
            AssignmentReleased.TYPE,
            VisitProgressed.TYPE,
            VisitCompleted.TYPE,
            WorkOrderCancelled.TYPE,
            WorkOrderClosed.TYPE,
            NobodyFound.TYPE,
            Escalated.TYPE,
            AmbulanceRequested.TYPE,
            VisitPostponed.TYPE,
            ProviderPublished.TYPE,
            WorkerPublished.TYPE,
            ItemPublished.TYPE,
            PositionReported.TYPE,
            RegionPublished.TYPE,
            ElderPublished.TYPE,
            TerminalPublished.TYPE,
            HoldGranted.TYPE,
            HoldRefused.TYPE,
            HoldCaptured.TYPE,
            HoldReleased.TYPE,
            EntitlementChanged.TYPE,
            StatementIssued.TYPE,
            MonthClosed.TYPE);

    private EventCatalogue() {}
}
