package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.place.Position;
import city.careline.provider.domain.place.Region;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of {@code site}. */
@Entity
@Table(name = "site")
@SuppressWarnings("NullAway.Init")
class SiteRow {
    @Id
    UUID id;

    @Column(name = "provider_id")
    UUID providerId;

    String name;

    @Column(name = "region_code")
    String regionCode;

    String address;
    double latitude;
    double longitude;

    @Column(name = "radius_meters")
    int radiusMeters;

    SiteRow() {}

    static SiteRow of(ProviderId provider, Site site) {
        var row = new SiteRow();
        row.id = site.id().value();
        row.providerId = provider.value();
        row.name = site.name();
        row.regionCode = site.region().code();
        row.address = site.address();
        row.latitude = site.position().latitude();
        row.longitude = site.position().longitude();
        row.radiusMeters = site.radiusMeters();
        return row;
    }

    Site read() {
        return new Site(
                new SiteId(id), name, new Region(regionCode), address, new Position(latitude, longitude), radiusMeters);
    }
}
