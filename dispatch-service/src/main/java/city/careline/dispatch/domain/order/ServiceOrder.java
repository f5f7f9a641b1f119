package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.Kind;
import java.time.Duration;
import java.time.Instant;

/**
 * An item ordered for an elder.
 *
 * @param header what every order has
 * @param itemCode catalogue item
 * @param minutes ordered duration
 * @param scheduledAt when the visit is wanted
 * @param hold the quota reserved for it
 */
public record ServiceOrder(OrderHeader header, String itemCode, int minutes, Instant scheduledAt, Hold hold)
        implements WorkOrder {
    @Override
    public ServiceOrder with(OrderHeader next) {
        return new ServiceOrder(next, itemCode, minutes, scheduledAt, hold);
    }

    ServiceOrder with(Hold next) {
        return new ServiceOrder(header, itemCode, minutes, scheduledAt, next);
    }

    @Override
    public Kind kind() {
        return Kind.SERVICE_ORDER;
    }

    @Override
    public Instant until(Instant now) {
        return wantedAt(now).plus(Duration.ofMinutes(minutes));
    }

    @Override
    public Instant wantedAt(Instant now) {
        return scheduledAt.isAfter(now) ? scheduledAt : now;
    }
}
