package city.careline.testkit.arch.clean.dispatch.application;

import city.careline.testkit.arch.clean.dispatch.domain.Offer;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

public interface Offers {
    Uni<Offer> get(UUID id);

    Uni<Void> put(Offer offer);
}
