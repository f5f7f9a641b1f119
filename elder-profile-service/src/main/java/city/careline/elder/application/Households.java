package city.careline.elder.application;

import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The households. Whoever changes an elder or a terminal locks the household first. */
public interface Households {
    /** A household. */
    Uni<Optional<Household>> find(HouseholdId id);

    /** Those of the households that exist, locked until the transaction ends, always in the same order. */
    Uni<List<Household>> lock(Collection<HouseholdId> ids);

    /** Adds households. */
    Uni<Void> add(Collection<Household> households);

    /** Writes a household's latest state. */
    Uni<Void> replace(Household household);
}
