package city.careline.gateway.application;

import city.careline.gateway.domain.Call;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Incidents that are open at dispatch. */
public interface Incidents {
    /** The one this call opened or joined, or the one of its household; empty as well when it cannot be told soon. */
    Uni<Optional<UUID>> openFor(Call call);
}
