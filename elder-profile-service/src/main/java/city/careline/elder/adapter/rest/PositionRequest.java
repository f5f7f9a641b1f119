package city.careline.elder.adapter.rest;

import city.careline.elder.domain.home.Crs;
import city.careline.elder.domain.home.Position;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A position as a map or a device told it; kept as WGS-84.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param crs the system of the two numbers, WGS84 when absent
 */
public record PositionRequest(
        @NotNull Double latitude,
        @NotNull Double longitude,
        @Nullable Crs crs) {
    Crs source() {
        return crs == null ? Crs.WGS84 : crs;
    }

    Optional<Position> toPosition() {
        return Position.find(latitude, longitude, source());
    }
}
