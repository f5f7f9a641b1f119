package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.domain.GeoPoint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * A place on WGS-84.
 *
 * @param latitude degrees
 * @param longitude degrees
 */
public record PointView(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {

    static PointView of(GeoPoint point) {
        return new PointView(point.latitude(), point.longitude());
    }

    GeoPoint toPoint() {
        return new GeoPoint(latitude, longitude);
    }
}
