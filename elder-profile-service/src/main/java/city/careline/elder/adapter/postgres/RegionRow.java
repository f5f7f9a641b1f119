package city.careline.elder.adapter.postgres;

import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code region}. */
@Entity
@Table(name = "region")
public class RegionRow {
    @Id
    private String code;

    @Column(name = "parent_code")
    private @Nullable String parentCode;

    private String name;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RegionRow() {}

    static RegionRow of(Region region) {
        var row = new RegionRow();
        row.code = region.code().value();
        row.fill(region);
        return row;
    }

    void fill(Region region) {
        parentCode = region.code().parent().map(RegionCode::value).orElse(null);
        name = region.name();
        validFrom = region.validFrom();
        validTo = region.validTo();
        version = region.version();
    }

    Region toRegion() {
        return new Region(new RegionCode(code), name, validFrom, validTo, version);
    }
}
