package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.Kind;

/**
 * A check at the door of somebody who cannot be reached.
 *
 * @param header what every order has
 */
public record WelfareCheck(OrderHeader header) implements WorkOrder {
    @Override
    public WelfareCheck with(OrderHeader next) {
        return new WelfareCheck(next);
    }

    @Override
    public Kind kind() {
        return Kind.WELFARE_CHECK;
    }
}
