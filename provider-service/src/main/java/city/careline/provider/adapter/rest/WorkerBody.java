package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.staff.Certificate;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.PersonName;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.event.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker to employ.
 *
 * @param name personal, encrypted at rest
 * @param phone personal, encrypted at rest
 * @param siteId home site, one of the provider's
 * @param itemCodes items of the catalogue he performs
 * @param certificates papers he holds
 * @param capacity orders at a time; 1 when absent
 * @param restMinutes pause after a visit before the next service order may begin; none when absent
 */
record WorkerBody(
        @NotBlank @Size(max = 50) String name,
        @NotNull @Pattern(regexp = Formats.PHONE) String phone,
        @Nullable UUID siteId,
        @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = Formats.CODE) String> itemCodes,
        @Nullable @Size(max = 50) List<@NotNull @Valid CertificateBody> certificates,
        @Nullable @Min(1) @Max(20) Integer capacity,
        @Nullable @Min(0) @Max(480) Integer restMinutes) {

    Worker toWorker(ProviderId employer) {
        SiteId site = siteId == null ? null : new SiteId(siteId);
        var duties = new Duties(true, site, itemCodes, orOne(capacity), orNone(restMinutes));
        return toWorker(employer, name, phone, duties, certificates);
    }

    static Worker toWorker(
            ProviderId employer,
            String name,
            String phone,
            Duties duties,
            @Nullable List<CertificateBody> certificates) {
        var papers = certificates == null
                ? List.<Certificate>of()
                : certificates.stream().map(CertificateBody::toCertificate).toList();
        return Worker.hired(
                new WorkerId(Ids.next()), employer, new PersonName(name.strip()), new Phone(phone), duties, papers);
    }

    static int orOne(@Nullable Integer capacity) {
        return capacity == null ? 1 : capacity;
    }

    static int orNone(@Nullable Integer minutes) {
        return minutes == null ? 0 : minutes;
    }
}
