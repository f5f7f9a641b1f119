package city.careline.billing.application;

import city.careline.billing.domain.Charge;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Charges and their corrections; added, never changed. */
public interface Charges {
    /** Adds a charge or a correction. */
    Uni<Void> add(Charge charge);

    /** The charge of the order's or the given visit; the one before any correction. */
    Uni<Optional<Charge>> findFirst(@Nullable UUID workOrderId, @Nullable UUID visitId);

    /** Public money paid for the order so far, corrections included. */
    Uni<Long> publicFen(UUID workOrderId);
}
