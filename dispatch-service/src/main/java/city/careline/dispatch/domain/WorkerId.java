package city.careline.dispatch.domain;

import java.util.UUID;

/** Names a worker. */
public record WorkerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
