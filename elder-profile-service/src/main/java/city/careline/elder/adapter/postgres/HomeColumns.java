package city.careline.elder.adapter.postgres;

import city.careline.elder.domain.home.Crs;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.Position;
import city.careline.elder.domain.region.RegionCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where somebody lives, as columns; the same in {@code household} and {@code elder}. */
@Embeddable
public class HomeColumns {
    @Column(name = "region_code")
    private String regionCode;

    private boolean urban;
    private double latitude;
    private double longitude;

    @Column(name = "source_crs")
    private String sourceCrs;

    @Column(name = "address_sealed")
    private String addressSealed;

    @Column(name = "door_note_sealed")
    private @Nullable String doorNoteSealed;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HomeColumns() {}

    static HomeColumns of(Home home, Seals.Row seals) {
        var columns = new HomeColumns();
        columns.regionCode = home.region().value();
        columns.urban = home.urban();
        columns.latitude = home.position().latitude();
        columns.longitude = home.position().longitude();
        columns.sourceCrs = home.source().name();
        columns.addressSealed = seals.seal("address", home.address());
        columns.doorNoteSealed = seals.sealIfAny("door-note", home.doorNote());
        return columns;
    }

    Home toHome(Seals.Row seals) {
        return new Home(
                new RegionCode(regionCode),
                seals.open("address", addressSealed),
                seals.openIfAny("door-note", doorNoteSealed),
                new Position(latitude, longitude),
                Crs.valueOf(sourceCrs),
                urban);
    }

    /** By value, as Hibernate Reactive needs it of embedded types. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HomeColumns that
                && regionCode.equals(that.regionCode)
                && urban == that.urban
                && Double.compare(latitude, that.latitude) == 0
                && Double.compare(longitude, that.longitude) == 0
                && sourceCrs.equals(that.sourceCrs)
                && addressSealed.equals(that.addressSealed)
                && Objects.equals(doorNoteSealed, that.doorNoteSealed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(regionCode, urban, latitude, longitude, sourceCrs, addressSealed, doorNoteSealed);
    }
}
