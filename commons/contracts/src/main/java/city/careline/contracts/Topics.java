package city.careline.contracts;

import java.util.List;

/** Every topic of the hotline; the embedded city and the tests create exactly these. */
public final class Topics {
    /** Presses and IP alarms; key: household, else line hash or device id. Kept 14 days. */
    public static final Topic ALARMS = Topic.log("careline.gateway.alarms");

    /** Telephone conversations; key: call id. */
    public static final Topic CALLS = Topic.log("careline.gateway.calls");

    /** Work orders with their offers, assignments and visits; key: work order id. Kept 14 days. */
    public static final Topic WORK_ORDERS = Topic.log("careline.dispatch.work-orders");

    /** Latest state of each provider; key: provider id. */
    public static final Topic PROVIDERS = Topic.state("careline.provider.providers");

    /** Latest state of each worker; key: worker id. */
    public static final Topic WORKERS = Topic.state("careline.provider.workers");

    /** Items with units and prices, effective-dated; key: item code. */
    public static final Topic CATALOGUE = Topic.state("careline.provider.catalogue");

    /** Last position of each worker, telemetry without outbox; key: worker id. Kept one hour. */
    public static final Topic POSITIONS = Topic.telemetry("careline.provider.positions");

    /** The region tree; key: region code. */
    public static final Topic REGIONS = Topic.state("careline.elder.regions");

    /** Latest state of each elder, without personal data in clear; key: elder id. */
    public static final Topic ELDERS = Topic.state("careline.elder.elders");

    /** Latest state of each terminal, line numbers as keyed hash; key: terminal id. */
    public static final Topic TERMINALS = Topic.state("careline.elder.terminals");

    /** Holds on quotas; key: work order id. */
    public static final Topic HOLDS = Topic.log("careline.billing.holds");

    /** Latest balance of each entitlement; key: entitlement id. */
    public static final Topic ENTITLEMENTS = Topic.state("careline.billing.entitlements");

    /** Statements and month closes; key: provider id, else the month. */
    public static final Topic SETTLEMENTS = Topic.log("careline.billing.settlements");

    /** All of them. */
    public static final List<Topic> ALL = List.of(
            ALARMS,
            CALLS,
            WORK_ORDERS,
            PROVIDERS,
            WORKERS,
            CATALOGUE,
            POSITIONS,
            REGIONS,
            ELDERS,
            TERMINALS,
            HOLDS,
            ENTITLEMENTS,
            SETTLEMENTS);

    private Topics() {}
}
