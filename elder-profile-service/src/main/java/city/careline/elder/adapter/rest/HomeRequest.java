package city.careline.elder.adapter.rest;

import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.Position;
import city.careline.elder.domain.region.RegionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A household to be added.
 *
 * @param regionCode 12 digits of the community or village
 * @param address street, house and room
 * @param doorNote how to get in
 * @param position where it is
 * @param urban urban or rural
 */
public record HomeRequest(
        @NotBlank @Size(max = 12) String regionCode,
        @NotBlank @Size(max = 200) String address,
        @Nullable @Size(max = 200) String doorNote,
        @NotNull @Valid PositionRequest position,
        @NotNull Boolean urban) {

    /** The home, or empty with the reasons added. */
    Optional<Home> toHome(List<Refusal> refusals) {
        Optional<RegionCode> region = RegionCode.find(regionCode);
        Optional<Position> place = position.toPosition();
        if (region.isEmpty()) {
            refusals.add(Refusal.REGION_MALFORMED);
        }
        if (place.isEmpty()) {
            refusals.add(Refusal.POSITION_INVALID);
        }
        return region.flatMap(
                code -> place.map(point -> new Home(code, address.strip(), doorNote, point, position.source(), urban)));
    }
}
