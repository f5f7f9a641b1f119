package city.careline.dispatch.application;

/** The ports that a contract is tried on. */
public interface Stores {
    /** Units of work. */
    UnitsOfWork units();

    /** Work orders. */
    WorkOrders orders();

    /** Workers. */
    Workers workers();

    /** Elders. */
    Elders elders();

    /** Policies. */
    Policies policies();

    /** Deadlines. */
    Deadlines deadlines();

    /** Calls. */
    Calls calls();

    /** These ports. */
    record Of(
            UnitsOfWork units,
            WorkOrders orders,
            Workers workers,
            Elders elders,
            Policies policies,
            Deadlines deadlines,
            Calls calls)
            implements Stores {}
}
