package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The copy of elders that elder-profile-service's events keep fresh. */
public interface Elders {
    /** Those of these elders that are known. */
    Uni<List<Elder>> list(UnitOfWork work, List<ElderId> ids);

    /** The elders of a household. */
    Uni<List<Elder>> listHousehold(UnitOfWork work, UUID householdId);

    /** Keeps these, each unless a later version is known. */
    Uni<Void> putAll(UnitOfWork work, List<Elder> elders);
}
