package city.careline.provider.adapter.rest;

import city.careline.provider.domain.supervision.Finding;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an evaluation found.
 *
 * @param score 0 to 100
 * @param period what it is about, e.g. {@code 2026-Q3}
 * @param reason kept with it
 */
record RatingBody(
        @NotNull @Min(0) @Max(100) Integer score,
        @NotBlank @Size(max = 40) String period,
        @NotBlank @Size(max = 500) String reason) {

    Finding toFinding() {
        return new Finding(score, period, reason);
    }
}
