package city.careline.provider.application;

import city.careline.provider.domain.supervision.Rating;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Every evaluation that was ever given; written together with the provider or worker it is about. */
public interface Ratings {
    /** Those of a provider or worker, oldest first. */
    Uni<List<Rating>> list(UUID subject);
}
