package city.careline.provider.adapter.rest;

import city.careline.provider.domain.staff.Shift;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A span of duty.
 *
 * @param from first instant on duty
 * @param to first instant off duty
 */
record ShiftBody(@NotNull Instant from, @NotNull Instant to) {

    Shift toShift() {
        return Formats.shift(from, to);
    }
}
