package city.careline.elder.adapter.postgres;

import city.careline.elder.application.Households;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The households in PostgreSQL. */
final class HouseholdRows implements Households {
    private static final String LOCK = "select * from household where id = " + Sql.IDS + " order by id for update";

    private final Mutiny.Session session;
    private final Seals seals;

    HouseholdRows(Mutiny.Session session, Seals seals) {
        this.session = session;
        this.seals = seals;
    }

    @Override
    public Uni<Optional<Household>> find(HouseholdId id) {
        return session.find(HouseholdRow.class, id.value())
                .map(row -> Optional.ofNullable(row).map(found -> found.toHousehold(seals)));
    }

    @Override
    public Uni<List<Household>> lock(Collection<HouseholdId> ids) {
        return Sql.list(session, LOCK, HouseholdRow.class, ids, HouseholdId::value)
                .map(rows -> rows.stream().map(row -> row.toHousehold(seals)).toList());
    }

    @Override
    public Uni<Void> add(Collection<Household> households) {
        return session.persistAll(households.stream()
                .map(household -> HouseholdRow.of(household, seals))
                .toArray());
    }

    @Override
    public Uni<Void> replace(Household household) {
        return session.find(HouseholdRow.class, household.id().value())
                .invoke(row -> row.fill(household, seals))
                .replaceWithVoid();
    }
}
