package city.careline.dispatch.domain;

import java.util.UUID;

/** Identifies a mass event. */
public record MassEventId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
