package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.policy.Scope;
import java.time.Duration;
import java.time.Instant;

/** What is dispatched: an emergency, an ordered item, or a check on somebody who cannot be reached. */
public sealed interface WorkOrder permits Incident, ServiceOrder, WelfareCheck {
    /** The item that emergencies and checks are served with. */
    String URGENT_HELP = "URGENT_HELP";

    /** What every order has. */
    OrderHeader header();

    /** The same order with another header. */
    WorkOrder with(OrderHeader header);

    /** What kind it is. */
    Kind kind();

    /** The item a worker must perform. */
    default String itemCode() {
        return URGENT_HELP;
    }

    /** When the visit is wanted, never before now. */
    default Instant wantedAt(Instant now) {
        return now;
    }

    /** What it is, as far as policies care. */
    default Scope.Matter matter() {
        return new Scope.Matter(header().region(), kind(), header().risk(), itemCode());
    }

    /** When the visit is taken to end; somebody is taken to be needed for an hour where nothing was ordered. */
    default Instant until(Instant now) {
        return wantedAt(now).plus(Duration.ofHours(1));
    }

    /** Its id. */
    default WorkOrderId id() {
        return header().id();
    }

    /** Where it stands. */
    default OrderState state() {
        return header().state();
    }
}
