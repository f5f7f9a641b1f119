package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.place.Region;
import city.careline.runtime.event.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A site to open.
 *
 * @param name what people call it
 * @param regionCode where it lies
 * @param address where to find it
 * @param position its point, in any of the three systems
 * @param radiusMeters how far from here it serves, at most 200 km
 */
record SiteBody(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = Formats.REGION) String regionCode,
        @NotBlank @Size(max = 200) String address,
        @NotNull @Valid PositionBody position,
        @NotNull @Min(1) @Max(200_000) Integer radiusMeters) {

    Site toSite() {
        return new Site(
                new SiteId(Ids.next()), name, new Region(regionCode), address, position.toPosition(), radiusMeters);
    }
}
