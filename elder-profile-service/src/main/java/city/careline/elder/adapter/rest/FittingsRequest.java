package city.careline.elder.adapter.rest;

import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.terminal.Fittings;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that comes with its elder.
 *
 * @param lineNumber its line
 * @param deviceId id an IP terminal reports itself by
 * @param keyMap key to number or item code; red 995 and green 996 when absent
 */
public record FittingsRequest(
        @Nullable @Size(max = 30) String lineNumber,
        @Nullable @Pattern(regexp = DEVICE_ID) String deviceId,
        @Nullable Map<String, String> keyMap) {
    /** What a device id may look like. */
    static final String DEVICE_ID = "[A-Za-z0-9:_.\\-]{1,64}";

    /** The fittings; what is wrong with the line is added to the reasons. */
    Fittings toFittings(List<Refusal> refusals) {
        Optional<PhoneNumber> line = Optional.ofNullable(lineNumber).flatMap(PhoneNumber::find);
        if (lineNumber != null && line.isEmpty()) {
            refusals.add(Refusal.LINE_INVALID);
        }
        return new Fittings(line.orElse(null), deviceId, keyMap == null ? Map.of() : keyMap);
    }
}
