package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.place.Region;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says about itself from now on, whole; credit code and kind do not change.
 *
 * @param name registered name of the organisation
 * @param serviceRegions 12-digit codes it serves, each with everything below it
 * @param contactPhone its desk; none when absent
 */
record RestatementBody(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = Formats.REGION) String> serviceRegions,
        @Nullable @Pattern(regexp = Formats.PHONE) String contactPhone) {

    List<Region> regions() {
        return serviceRegions.stream().distinct().map(Region::new).toList();
    }

    @Nullable
    Phone phone() {
        return contactPhone == null ? null : new Phone(contactPhone);
    }
}
