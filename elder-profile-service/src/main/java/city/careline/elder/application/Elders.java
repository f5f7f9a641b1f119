package city.careline.elder.application;

import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.home.HouseholdId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The elders, and the codes of the groups they may belong to. */
public interface Elders {
    /** The elder. */
    Uni<Optional<Elder>> find(ElderId id);

    /** The household the elder lives in, without a lock. */
    Uni<Optional<HouseholdId>> findHousehold(ElderId id);

    /** Those of the identity numbers that are registered. */
    Uni<Set<IdentityNumber>> listRegistered(Collection<IdentityNumber> identities);

    /** Everybody in the households. */
    Uni<List<Elder>> listOf(Collection<HouseholdId> households);

    /** The elders that match, by id. */
    Uni<List<Elder>> search(ElderQuery query);

    /** Codes of groups that an office may certify. */
    Uni<Set<String>> listGroupCodes();

    /** Adds elders. */
    Uni<Void> add(Collection<Elder> elders);

    /** Writes an elder's latest state. */
    Uni<Void> replace(Elder elder);
}
