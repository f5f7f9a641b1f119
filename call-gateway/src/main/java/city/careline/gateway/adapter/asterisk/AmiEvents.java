package city.careline.gateway.adapter.asterisk;

import city.careline.gateway.application.CloseLostCalls;
import city.careline.gateway.application.PhoneCopies;
import city.careline.gateway.application.Seats;
import city.careline.gateway.domain.PhoneState;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.CelEvent;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueMemberPauseEvent;
import org.jspecify.annotations.Nullable;

/** What the live connection tells: phones' states, and call events as a second path. For the link's thread. */
@ApplicationScoped
public class AmiEvents {
    private final CelSignals signals;
    private final SecondPath secondPath;
    private final Seats seats;
    private final PhoneCopies copies;
    private final CloseLostCalls closeLost;
    private final CelTail tail;
    private final QueueMembers members = new QueueMembers();

    /** Hands on to the seats and to the second path. */
    public AmiEvents(
            CelSignals signals,
            SecondPath secondPath,
            Seats seats,
            PhoneCopies copies,
            CloseLostCalls closeLost,
            CelTail tail) {
        this.signals = signals;
        this.secondPath = secondPath;
        this.seats = seats;
        this.copies = copies;
        this.closeLost = closeLost;
        this.tail = tail;
    }

    /** The few events that matter here. */
    boolean concerns(ManagerEvent event) {
        return event instanceof CelEvent || event instanceof QueueMemberEvent || event instanceof QueueMemberPauseEvent;
    }

    /** Takes one event. */
    void take(ManagerEvent event) {
        switch (event) {
            case CelEvent cel -> {
                if (cel.getDateReceived() != null && cel.getLinkedID() != null) {
                    signals.of(line(cel)).ifPresent(secondPath::hear);
                }
            }
            case QueueMemberEvent it -> phone(it.getInterface(), it.getQueue(), it.getStatus(), it.getPaused());
            case QueueMemberPauseEvent it -> phone(it.getInterface(), it.getQueue(), it.getStatus(), it.getPaused());
            default -> {}
        }
    }

    /** Asks for everything again: after a connect nobody knows what was missed. */
    void sync(ManagerConnection connection) throws IOException, EventTimeoutException {
        connection
                .sendEventGeneratingAction(new QueueStatusAction())
                .getEvents()
                .forEach(this::take);
        Set<String> live = connection.sendEventGeneratingAction(new CoreShowChannelsAction()).getEvents().stream()
                .filter(CoreShowChannelEvent.class::isInstance)
                .map(CoreShowChannelEvent.class::cast)
                .map(CoreShowChannelEvent::getLinkedid)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        if (tail.isCaughtUp()) {
            closeLost.handle(live);
        }
    }

    private void phone(
            @Nullable String member, @Nullable String queue, @Nullable Integer status, @Nullable Boolean paused) {
        if (member != null && queue != null && status != null) {
            signals.seatOf(member).ifPresent(seat -> {
                PhoneState state = members.told(seat, queue, status, Boolean.TRUE.equals(paused));
                seats.phone(seat, state);
                copies.put(seat, state);
            });
        }
    }

    /** The event's own time is in whole seconds of the PBX's zone; the moment of hearing it is nearer. */
    private static CelLine line(CelEvent cel) {
        String extension = text(cel.getExten());
        return new CelLine(
                text(cel.getEventName()),
                cel.getDateReceived().toInstant(),
                text(cel.getCallerIdNum()),
                extension,
                text(cel.getContext()),
                text(cel.getChannel()),
                cel.getLinkedID(),
                text(cel.getUniqueID()),
                text(cel.getPeer()),
                CelSignals.userTypeOf(extension),
                text(cel.getExtra()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
