package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.Stage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where to bring a provider, and why.
 *
 * @param state APPLIED, REVIEWING, ACTIVE, SUSPENDED or EXITED
 * @param reason kept in the history
 */
record StageBody(
        @NotNull Stage state, @NotBlank @Size(max = 500) String reason) {}
