package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An emergency; one open incident per household, else per line or device.
 *
 * @param header what every order has
 * @param first the signal that opened it
 * @param lineKey line hash or device id that later signals are recognised by while the household is unknown
 */
public record Incident(
        OrderHeader header, Signal first, @Nullable String lineKey) implements WorkOrder {
    @Override
    public Incident with(OrderHeader next) {
        return new Incident(next, first, lineKey);
    }

    @Override
    public Kind kind() {
        return Kind.INCIDENT;
    }
}
