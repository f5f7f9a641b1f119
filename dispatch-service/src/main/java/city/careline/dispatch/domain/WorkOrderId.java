package city.careline.dispatch.domain;

import java.util.UUID;

/** Names a work order; time-ordered, so a list by id is a list by age. */
public record WorkOrderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
