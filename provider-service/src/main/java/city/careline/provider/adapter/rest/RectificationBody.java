package city.careline.provider.adapter.rest;

import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.RectificationTerms;
import city.careline.runtime.event.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Something to be put right.
 *
 * @param demand what
 * @param deadline first instant at which it is overdue
 */
record RectificationBody(
        @NotBlank @Size(max = 500) String demand, @NotNull Instant deadline) {

    RectificationTerms toTerms() {
        return new RectificationTerms(new EntryId(Ids.next()), demand, deadline);
    }
}
