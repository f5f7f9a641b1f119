package city.careline.provider.adapter.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why something is over.
 *
 * @param reason kept with it
 */
record EndBody(@NotBlank @Size(max = 500) String reason) {}
