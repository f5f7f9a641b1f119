package city.careline.provider.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Shifts to add, all or none.
 *
 * @param shifts spans that must not overlap each other or those on file
 */
record ShiftsBody(@NotEmpty @Size(max = 200) List<@NotNull @Valid ShiftBody> shifts) {}
