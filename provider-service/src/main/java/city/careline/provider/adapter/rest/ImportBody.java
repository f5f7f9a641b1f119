package city.careline.provider.adapter.rest;

import city.careline.provider.application.ImportProviders;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.ProviderKind;
import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.supervision.Papers;
import city.careline.provider.domain.supervision.Transcript;
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
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
     * @param licenceUntil first instant at which its business licence is no longer valid
     * @param insuredUntil first instant at which its liability insurance no longer covers
     * @param sites its sites
     * @param publicContracts contracts under which its visits may be charged to public money
     * @param restrictions what it must not do; may have begun in the past
     * @param rectifications what it has to put right; may be overdue
     * @param rating the latest evaluation
     * @param workers its staff
     */
    record ProviderLine(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 18) String creditCode,
            @NotNull ProviderKind kind,
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = Formats.REGION) String> serviceRegions,
            @Nullable @Pattern(regexp = Formats.PHONE) String contactPhone,
            @Nullable Instant licenceUntil,
            @Nullable Instant insuredUntil,
            @Nullable @Size(max = 50) List<@NotNull @Valid SiteBody> sites,
            @Nullable @Size(max = 50) List<@NotNull @Valid ContractBody> publicContracts,
            @Nullable @Size(max = 50) List<@NotNull @Valid RestrictionBody> restrictions,
            @Nullable @Size(max = 50) List<@NotNull @Valid RectificationBody> rectifications,
            @Nullable @Valid RatingBody rating,
            @Nullable @Size(max = 500) List<@NotNull @Valid WorkerLine> workers) {

        /** The row as a draft; 400 when it breaks a rule that the annotations cannot say. */
        ImportProviders.Draft toDraft(int row) {
            var id = new ProviderId(Ids.next());
            var body = new ParticularsBody(
                    name, creditCode, kind, serviceRegions, contactPhone, licenceUntil, insuredUntil);
            List<Site> opened = each(sites, SiteBody::toSite);
            List<ImportProviders.WorkerDraft> staff = each(workers, worker -> worker.toDraft(id, opened));
            return new ImportProviders.Draft(row, id, body.toParticulars(), opened, transcript(body.toPapers()), staff);
        }

        private Transcript transcript(Papers papers) {
            return new Transcript(
                    papers,
                    each(publicContracts, ContractBody::toTerms),
                    each(restrictions, RestrictionBody::toTerms),
                    each(rectifications, RectificationBody::toTerms),
                    rating == null ? null : rating.toFinding());
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
     * @param restMinutes pause after a visit; none when absent
     * @param shifts spans of duty
     * @param rating the latest evaluation
     */
    record WorkerLine(
            @NotBlank @Size(max = 50) String name,
            @NotNull @Pattern(regexp = Formats.PHONE) String phone,
            @Nullable @Min(0) Integer siteIndex,
            @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = Formats.CODE) String> itemCodes,
            @Nullable @Size(max = 50) List<@NotNull @Valid CertificateBody> certificates,
            @Nullable @Min(1) @Max(20) Integer capacity,
            @Nullable @Min(0) @Max(480) Integer restMinutes,
            @Nullable @Size(max = 200) List<@NotNull @Valid ShiftBody> shifts,
            @Nullable @Valid RatingBody rating) {

        private ImportProviders.WorkerDraft toDraft(ProviderId employer, List<Site> sites) {
            var duties = new Duties(
                    true, home(sites), itemCodes, WorkerBody.orOne(capacity), WorkerBody.orNone(restMinutes));
            var worker = WorkerBody.toWorker(employer, name, phone, duties, certificates);
            return new ImportProviders.WorkerDraft(
                    worker, each(shifts, ShiftBody::toShift), rating == null ? null : rating.toFinding());
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

    private static <B, T> List<T> each(@Nullable List<B> bodies, Function<B, T> turned) {
        return bodies == null ? List.of() : bodies.stream().map(turned).toList();
    }
}
