package city.careline.dispatch.domain;

import java.util.UUID;

/** Names a provider. */
public record ProviderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
