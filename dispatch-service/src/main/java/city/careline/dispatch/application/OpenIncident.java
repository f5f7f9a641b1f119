package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Escalating;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.Opening;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Signal;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns an alarm into an incident with its decision card and, when the policy does not wait, its first offers. A home
 * has one open incident: further alarms join it.
 */
@ApplicationScoped
public class OpenIncident {
    private final WorkOrders orders;
    private final Calls calls;
    private final Elders elders;
    private final Policies policies;
    private final MakeOffers makeOffers;

    /** Works inside the unit of work that also records the event as done. */
    public OpenIncident(WorkOrders orders, Calls calls, Elders elders, Policies policies, MakeOffers makeOffers) {
        this.orders = orders;
        this.calls = calls;
        this.elders = elders;
        this.policies = policies;
        this.makeOffers = makeOffers;
    }

    /**
     * A press or IP alarm.
     *
     * @param signal the press
     * @param originId its trace id
     * @param lineKey line hash or device id, absent when there is none
     * @param householdId the household, when known
     * @param elders the elders it may be
     * @param region region, when known
     * @param risk highest risk of those it may be
     */
    public record Alarm(
            Signal signal,
            String originId,
            @Nullable String lineKey,
            @Nullable UUID householdId,
            List<ElderId> elders,
            @Nullable RegionCode region,
            Risk risk) {
        /** Keeps its own copy. */
        public Alarm {
            elders = List.copyOf(elders);
        }
    }

    /** What became of an alarm. */
    public sealed interface Outcome {
        /**
         * A new incident.
         *
         * @param id the incident
         * @param offers how many offers went out at once
         */
        record Opened(WorkOrderId id, int offers) implements Outcome {}

        /**
         * It belongs to an incident that was open.
         *
         * @param id the incident
         */
        record Joined(WorkOrderId id) implements Outcome {}
    }

    /** Opens or joins; the same alarm again joins nothing. */
    public Uni<Outcome> handle(UnitOfWork work, Alarm alarm) {
        UUID callId = alarm.signal().callId();
        Uni<Calls.Facts> facts = callId == null ? Uni.createFrom().item(Calls.Facts.NONE) : calls.lock(work, callId);
        return facts.chain(call -> orders.findBySignal(work, alarm.signal().alarmId())
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(new Outcome.Joined(known.get()))
                        : prepare(work, alarm, call)));
    }

    private Uni<Outcome> prepare(UnitOfWork work, Alarm alarm, Calls.Facts call) {
        UUID household = alarm.householdId();
        Uni<List<Elder>> known = alarm.elders().isEmpty() && household != null
                ? elders.listHousehold(work, household)
                : elders.list(work, alarm.elders());
        boolean callerGone = call.abandonedAt() != null;
        return known.chain(whom -> {
            Incident incident = incident(work, alarm, call, whom);
            return policies.releaseOf(work, incident)
                    .chain(policy -> policies.ladderOf(work, incident).chain(ladder -> {
                        Change opening = Escalating.begin(
                                Opening.incident(incident, callerGone, policy, work.now()), ladder, work.now());
                        return openOrJoin(work, alarm, incident, opening);
                    }));
        });
    }

    private Uni<Outcome> openOrJoin(UnitOfWork work, Alarm alarm, Incident incident, Change opening) {
        return orders.open(work, opening)
                .chain(opened -> opened
                        ? makeOffers
                                .handle(work, opening.after())
                                .map(offers -> new Outcome.Opened(incident.id(), offers))
                        : join(work, alarm, incident, opening));
    }

    /** The incident that was in the way may have ended meanwhile; then this one is opened after all. */
    private Uni<Outcome> join(UnitOfWork work, Alarm alarm, Incident incident, Change opening) {
        return orders.findOpenIncident(work, alarm.householdId(), incident.lineKey())
                .chain(found -> found.isEmpty()
                        ? openOrJoin(work, alarm, incident, opening)
                        : orders.lock(work, found.get())
                                .chain(docket -> docket.order().state().isOpen()
                                        ? orders.save(work, Opening.joined(docket, alarm.signal(), work.now()))
                                                .replaceWith(new Outcome.Joined(found.get()))
                                        : openOrJoin(work, alarm, incident, opening)));
    }

    private static Incident incident(UnitOfWork work, Alarm alarm, Calls.Facts call, List<Elder> whom) {
        @Nullable Home home = whom.isEmpty() ? null : whom.getFirst().home();
        var header = new OrderHeader(
                new WorkOrderId(Ids.next()),
                alarm.originId(),
                OrderState.AWAITING_RELEASE,
                Objects.requireNonNullElse(call.operator(), OrderHeader.SUPERVISOR),
                alarm.risk(),
                alarm.elders(),
                alarm.householdId(),
                home == null ? alarm.region() : home.region(),
                home,
                alarm.signal().callId(),
                work.now(),
                0,
                0,
                null,
                null,
                null);
        return new Incident(header, alarm.signal(), alarm.householdId() == null ? alarm.lineKey() : null);
    }
}
