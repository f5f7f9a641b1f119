package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.admission.ProviderKind;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.supervision.Papers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application for joining the hotline.
 *
 * @param name registered name of the organisation
 * @param creditCode unified social credit code (GB 32100-2015)
 * @param kind kind of organisation
 * @param serviceRegions 12-digit codes it serves, each with everything below it
 * @param contactPhone its desk
 * @param licenceUntil first instant at which its business licence is no longer valid
 * @param insuredUntil first instant at which its liability insurance no longer covers
 */
record ParticularsBody(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 18) String creditCode,
        @NotNull ProviderKind kind,
        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = Formats.REGION) String> serviceRegions,
        @Nullable @Pattern(regexp = Formats.PHONE) String contactPhone,
        @Nullable Instant licenceUntil,
        @Nullable Instant insuredUntil) {

    Particulars toParticulars() {
        return new Particulars(
                name,
                Formats.creditCode(creditCode),
                kind,
                serviceRegions.stream().distinct().map(Region::new).toList(),
                contactPhone == null ? null : new Phone(contactPhone));
    }

    Papers toPapers() {
        return new Papers(licenceUntil, insuredUntil);
    }
}
