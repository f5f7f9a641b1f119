package city.careline.provider.adapter.rest;

import city.careline.provider.domain.staff.Certificate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A certificate to put on file.
 *
 * @param code kind, e.g. CARE_WORKER, FIRE_SAFETY, FIRST_AID
 * @param number number on the paper
 * @param validUntil first instant at which it is no longer valid
 */
record CertificateBody(
        @NotNull @Pattern(regexp = Formats.CODE) String code,
        @NotBlank @Size(max = 60) String number,
        @NotNull Instant validUntil) {

    Certificate toCertificate() {
        return new Certificate(code, number, validUntil);
    }
}
