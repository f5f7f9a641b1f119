package city.careline.dispatch.domain;

import java.util.UUID;

/** Names an assignment. */
public record AssignmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
