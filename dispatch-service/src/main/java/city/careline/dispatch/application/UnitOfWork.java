package city.careline.dispatch.application;

import java.time.Instant;

/** What happens in it happens together or not at all, at one instant of the city's clock. */
public interface UnitOfWork {
    /** The city's clock as this unit sees it. */
    Instant now();

    /** The connection the unit runs on; for adapters only. */
    <C> C resource(Class<C> type);
}
