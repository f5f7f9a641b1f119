package city.careline.provider.adapter.rest;

import city.careline.provider.domain.supervision.Papers;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Until when a provider's papers are good.
 *
 * @param licenceUntil first instant at which its business licence is no longer valid
 * @param insuredUntil first instant at which its liability insurance no longer covers
 */
record PapersBody(@NotNull Instant licenceUntil, @NotNull Instant insuredUntil) {

    Papers toPapers() {
        return new Papers(licenceUntil, insuredUntil);
    }
}
