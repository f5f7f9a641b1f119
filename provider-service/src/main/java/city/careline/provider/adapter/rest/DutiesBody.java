package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.staff.Duties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is to be employed for from now on.
 *
 * @param active false when he left or is barred
 * @param siteId home site, one of the provider's
 * @param itemCodes items of the catalogue he performs
 * @param capacity orders at a time
 * @param restMinutes pause after a visit before the next service order may begin; none when absent
 */
record DutiesBody(
        @NotNull Boolean active,
        @Nullable UUID siteId,
        @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = Formats.CODE) String> itemCodes,
        @NotNull @Min(1) @Max(20) Integer capacity,
        @Nullable @Min(0) @Max(480) Integer restMinutes) {

    Duties toDuties() {
        SiteId site = siteId == null ? null : new SiteId(siteId);
        return new Duties(active, site, itemCodes, capacity, WorkerBody.orNone(restMinutes));
    }
}
