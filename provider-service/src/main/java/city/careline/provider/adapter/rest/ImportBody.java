package city.careline.provider.adapter.rest;

import city.careline.provider.application.ImportProviders;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.ProviderKind;
import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.Shift;
import city.careline.runtime.event.Ids;
import city.careline.runtime.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Providers to take over from another register.
 *
 * @param providers at most 100 rows; each is checked on its own
 */
record ImportBody(@NotEmpty @Size(max = 100) List<@NotNull ProviderLine> providers) {

    /**
     * A provider with its sites and staff.
     *
     * @param name registered name of the organisation
     * @param creditCode unified social credit code (GB 32100-2015)
     * @param kind kind of organisation
     * @param serviceRegions 12-digit codes it serves
     * @param contactPhone its desk
     * @param sites its sites
     * @param workers its staff
     */
    record ProviderLine(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 18) String creditCode,
            @NotNull ProviderKind kind,
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = Formats.REGION) String> serviceRegions,
            @Nullable @Pattern(regexp = Formats.PHONE) String contactPhone,
            @Nullable @Size(max = 50) List<@NotNull @Valid SiteBody> sites,
            @Nullable @Size(max = 500) List<@NotNull @Valid WorkerLine> workers) {

        /** The row as a draft; 400 when it breaks a rule that the annotations cannot say. */
        ImportProviders.Draft toDraft(int row) {
            var id = new ProviderId(Ids.next());
            var particulars = new ParticularsBody(name, creditCode, kind, serviceRegions, contactPhone).toParticulars();
            List<Site> opened = sites == null
                    ? List.of()
                    : sites.stream().map(SiteBody::toSite).toList();
            List<ImportProviders.WorkerDraft> staff = workers == null
                    ? List.of()
                    : workers.stream().map(worker -> worker.toDraft(id, opened)).toList();
            return new ImportProviders.Draft(row, id, particulars, opened, staff);
        }
    }

    /**
     * A worker of the row's provider.
     *
     * @param name personal
     * @param phone personal
     * @param siteIndex position of his home site in the row's list; 0 when absent and there is a site
     * @param itemCodes items of the catalogue he performs
     * @param certificates papers he holds
     * @param capacity orders at a time; 1 when absent
     * @param shifts spans of duty
     */
    record WorkerLine(
            @NotBlank @Size(max = 50) String name,
            @NotNull @Pattern(regexp = Formats.PHONE) String phone,
            @Nullable @Min(0) Integer siteIndex,
            @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = Formats.CODE) String> itemCodes,
            @Nullable @Size(max = 50) List<@NotNull @Valid CertificateBody> certificates,
            @Nullable @Min(1) @Max(20) Integer capacity,
            @Nullable @Size(max = 200) List<@NotNull @Valid ShiftBody> shifts) {

        private ImportProviders.WorkerDraft toDraft(ProviderId employer, List<Site> sites) {
            var duties = new Duties(true, home(sites), itemCodes, WorkerBody.orOne(capacity));
            var worker = WorkerBody.toWorker(employer, name, phone, duties, certificates);
            List<Shift> spans = shifts == null
                    ? List.of()
                    : shifts.stream().map(ShiftBody::toShift).toList();
            return new ImportProviders.WorkerDraft(worker, spans);
        }

        private @Nullable SiteId home(List<Site> sites) {
            if (siteIndex == null) {
                return sites.isEmpty() ? null : sites.getFirst().id();
            }
            if (siteIndex >= sites.size()) {
                throw Problem.badField("workers.siteIndex", "UnknownSite", "所指网点不在本行的网点列表中")
                        .exception();
            }
            return sites.get(siteIndex).id();
        }
    }
}
