package city.careline.billing.adapter.kafka;

import city.careline.billing.application.Announcements;
import city.careline.billing.application.AnnouncementsIn;
import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.Statement;
import city.careline.contracts.billing.EntitlementChanged;
import city.careline.contracts.billing.HoldCaptured;
import city.careline.contracts.billing.HoldEnd;
import city.careline.contracts.billing.HoldGranted;
import city.careline.contracts.billing.HoldRefused;
import city.careline.contracts.billing.HoldReleased;
import city.careline.contracts.billing.MonthClosed;
import city.careline.contracts.billing.StatementIssued;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.runtime.outbox.Outbox;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns what billing has to tell into published events and puts them into the outbox. */
@ApplicationScoped
public class BillingEventsOut implements AnnouncementsIn<SqlConnection> {

    @Override
    public Announcements of(SqlConnection transaction) {
        return events -> Outbox.add(
                transaction, events.stream().map(BillingEventsOut::published).toList());
    }

    private static OutgoingEvent published(BillingEvent event) {
        return switch (event) {
            case BillingEvent.Granted granted -> granted(granted.hold(), granted.leftFen());
            case BillingEvent.Refused refused -> refused(refused);
            case BillingEvent.Captured captured -> captured(captured);
            case BillingEvent.Released released -> released(released);
            case BillingEvent.BalanceChanged changed -> changed(changed);
            case BillingEvent.StatementFinal issued -> issued(issued.statement(), issued.originId());
            case BillingEvent.MonthEnded ended ->
                OutgoingEvent.of(
                        MonthClosed.TYPE,
                        new MonthClosed(ended.month().toString(), ended.at()),
                        ended.month().toString(),
                        ended.at(),
                        ended.originId());
        };
    }

    private static OutgoingEvent granted(Hold hold, long leftFen) {
        Order order = hold.order();
        return OutgoingEvent.of(
                HoldGranted.TYPE,
                new HoldGranted(
                        hold.id(),
                        order.workOrderId(),
                        order.elderId(),
                        hold.entitlementId(),
                        hold.heldFen(),
                        hold.selfPayFen(),
                        leftFen,
                        hold.placedAt(),
                        hold.expiresAt()),
                order.workOrderId().toString(),
                hold.placedAt(),
                order.originId());
    }

    private static OutgoingEvent refused(BillingEvent.Refused refused) {
        Order order = refused.order();
        return OutgoingEvent.of(
                HoldRefused.TYPE,
                new HoldRefused(
                        order.workOrderId(), order.elderId(), refused.reason().name(), refused.at()),
                order.workOrderId().toString(),
                refused.at(),
                order.originId());
    }

    private static OutgoingEvent captured(BillingEvent.Captured captured) {
        Charge charge = captured.charge();
        return OutgoingEvent.of(
                HoldCaptured.TYPE,
                new HoldCaptured(
                        captured.hold().id(),
                        charge.workOrderId(),
                        charge.visitId(),
                        charge.providerId(),
                        charge.minutes(),
                        charge.publicFen(),
                        captured.releasedFen(),
                        charge.selfPayFen(),
                        charge.month().toString(),
                        charge.adjustment(),
                        charge.madeAt()),
                charge.workOrderId().toString(),
                charge.madeAt(),
                charge.originId());
    }

    private static OutgoingEvent released(BillingEvent.Released released) {
        Hold hold = released.hold();
        HoldEnd end = hold.state() == HoldState.EXPIRED ? HoldEnd.EXPIRED : HoldEnd.VOIDED;
        return OutgoingEvent.of(
                HoldReleased.TYPE,
                new HoldReleased(hold.id(), hold.order().workOrderId(), end, hold.heldFen(), released.at()),
                hold.order().workOrderId().toString(),
                released.at(),
                hold.order().originId());
    }

    private static OutgoingEvent changed(BillingEvent.BalanceChanged changed) {
        Entitlement entitlement = changed.entitlement();
        return OutgoingEvent.of(
                EntitlementChanged.TYPE,
                new EntitlementChanged(
                        entitlement.id(),
                        entitlement.elderId(),
                        entitlement.policyCode(),
                        entitlement.month().toString(),
                        entitlement.grantedFen(),
                        entitlement.heldFen(),
                        entitlement.usedFen(),
                        entitlement.version()),
                entitlement.id().toString(),
                changed.at(),
                changed.originId());
    }

    private static OutgoingEvent issued(Statement statement, String originId) {
        return OutgoingEvent.of(
                StatementIssued.TYPE,
                new StatementIssued(
                        statement.id(),
                        statement.providerId(),
                        statement.month().toString(),
                        statement.lines(),
                        statement.publicFen(),
                        statement.selfPayFen(),
                        statement.madeAt()),
                statement.providerId().toString(),
                statement.madeAt(),
                originId);
    }
}
