package city.careline.provider.adapter.rest;

import city.careline.provider.domain.place.Position;
import city.careline.runtime.geo.Crs;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker is now.
 *
 * @param latitude degrees, -90 to 90
 * @param longitude degrees, -180 to 180
 * @param crs the system it is in; WGS84 when absent
 * @param accuracyMeters radius of uncertainty; 50 when absent
 */
record SightingBody(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Nullable Crs crs,
        @Nullable @Min(0) @Max(100_000) Integer accuracyMeters) {
    private static final int USUAL_METERS = 50;

    Position toPosition() {
        return PositionBody.toPosition(latitude, longitude, crs);
    }

    int accuracy() {
        return accuracyMeters == null ? USUAL_METERS : accuracyMeters;
    }
}
