package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.Site;
import java.util.UUID;

/**
 * A site.
 *
 * @param siteId the site
 * @param name what people call it
 * @param regionCode where it lies
 * @param address where to find it
 * @param latitude WGS-84 degrees
 * @param longitude WGS-84 degrees
 * @param radiusMeters how far from here it serves
 */
record SiteView(
        UUID siteId,
        String name,
        String regionCode,
        String address,
        double latitude,
        double longitude,
        int radiusMeters) {

    static SiteView of(Site site) {
        return new SiteView(
                site.id().value(),
                site.name(),
                site.region().code(),
                site.address(),
                site.position().latitude(),
                site.position().longitude(),
                site.radiusMeters());
    }
}
