package city.careline.elder.adapter.postgres;

import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code household}. */
@Entity
@Table(name = "household")
public class HouseholdRow {
    private static final String TABLE = "household";

    @Id
    private UUID id;

    @Embedded
    private HomeColumns home;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HouseholdRow() {}

    static HouseholdRow of(Household household, Seals seals) {
        var row = new HouseholdRow();
        row.id = household.id().value();
        row.fill(household, seals);
        return row;
    }

    void fill(Household household, Seals seals) {
        home = HomeColumns.of(household.home(), seals.row(TABLE, id));
        version = household.version();
    }

    Household toHousehold(Seals seals) {
        return new Household(new HouseholdId(id), home.toHome(seals.row(TABLE, id)), version);
    }
}
