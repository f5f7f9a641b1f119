package city.careline.dispatch.domain;

import java.util.UUID;

/** Names an elder. */
public record ElderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
