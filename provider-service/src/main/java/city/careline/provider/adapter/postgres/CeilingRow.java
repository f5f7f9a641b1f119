package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.catalogue.Ceiling;
import city.careline.runtime.event.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code ceiling}. */
@Entity
@Table(name = "ceiling")
@SuppressWarnings("NullAway.Init")
class CeilingRow {
    @Id
    UUID id;

    @Column(name = "item_code")
    String itemCode;

    @Column(name = "region_prefix")
    String regionPrefix;

    @Column(name = "fen_per_hour")
    long fenPerHour;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_to")
    @Nullable
    Instant validTo;

    CeilingRow() {}

    static CeilingRow of(String itemCode, Ceiling ceiling) {
        var row = new CeilingRow();
        row.id = Ids.next();
        row.itemCode = itemCode;
        row.regionPrefix = ceiling.regionPrefix();
        row.fenPerHour = ceiling.fenPerHour();
        row.validFrom = ceiling.from();
        row.validTo = ceiling.to();
        return row;
    }

    Ceiling read() {
        return new Ceiling(regionPrefix, fenPerHour, validFrom, validTo);
    }

    /** True when the two are one ceiling, perhaps with another end. */
    boolean isRowOf(Ceiling ceiling) {
        return regionPrefix.equals(ceiling.regionPrefix()) && validFrom.equals(ceiling.from());
    }
}
