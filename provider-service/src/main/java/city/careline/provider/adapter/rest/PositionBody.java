package city.careline.provider.adapter.rest;

import city.careline.provider.domain.place.Position;
import city.careline.runtime.geo.Crs;
import city.careline.runtime.geo.Wgs84;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A position as maps and phones deliver it.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 * @param crs the system it is in; WGS84 when absent
 */
record PositionBody(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Nullable Crs crs) {

    /** The same place as it is kept. */
    Position toPosition() {
        return toPosition(latitude, longitude, crs);
    }

    /** The same place as it is kept. */
    static Position toPosition(double latitude, double longitude, @Nullable Crs crs) {
        Wgs84 point = (crs == null ? Crs.WGS84 : crs).toWgs84(latitude, longitude);
        return new Position(point.latitude(), point.longitude());
    }
}
