package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.staff.Certificate;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.Sighting;
import city.careline.provider.domain.staff.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker.
 *
 * @param workerId the worker
 * @param providerId the employer
 * @param siteId home site
 * @param name masked unless the caller may see it
 * @param phone masked unless the caller may see it
 * @param active false when he left or is barred
 * @param itemCodes items he performs
 * @param capacity orders at a time
 * @param restMinutes pause after a visit before the next service order may begin
 * @param rating the latest evaluation, absent before the first
 * @param certificates papers on file, expired ones included
 * @param shifts current and coming shifts
 * @param position where he last reported to be, as far as this instance knows and the caller may see it
 * @param version grows with every change
 */
record WorkerView(
        UUID workerId,
        UUID providerId,
        @Nullable UUID siteId,
        String name,
        String phone,
        boolean active,
        List<String> itemCodes,
        int capacity,
        int restMinutes,
        @Nullable RatingView rating,
        List<Paper> certificates,
        List<Span> shifts,
        @Nullable Whereabouts position,
        long version) {

    /**
     * A certificate.
     *
     * @param code kind
     * @param number number on the paper, absent unless the caller may see it
     * @param validUntil first instant at which it is no longer valid
     * @param valid true while it is
     */
    record Paper(String code, @Nullable String number, Instant validUntil, boolean valid) {}

    /**
     * A span of duty.
     *
     * @param from first instant on duty
     * @param to first instant off duty
     */
    record Span(Instant from, Instant to) {}

    /**
     * A reported position.
     *
     * @param latitude WGS-84 degrees
     * @param longitude WGS-84 degrees
     * @param accuracyMeters radius of uncertainty
     * @param at server time of the report
     */
    record Whereabouts(double latitude, double longitude, int accuracyMeters, Instant at) {}

    static WorkerView of(Worker worker, Optional<Sighting> sighting, boolean clear, Instant now) {
        Duties duties = worker.duties();
        SiteId site = duties.siteId();
        return new WorkerView(
                worker.id().value(),
                worker.providerId().value(),
                site == null ? null : site.value(),
                clear ? worker.name().value() : worker.name().masked(),
                clear ? worker.phone().value() : worker.phone().masked(),
                duties.active(),
                duties.itemCodes(),
                duties.capacity(),
                duties.restMinutes(),
                RatingView.of(worker.rating()),
                worker.certificates().stream()
                        .map(paper -> paper(paper, clear, now))
                        .toList(),
                worker.shiftsAt(now).stream()
                        .map(shift -> new Span(shift.from(), shift.to()))
                        .toList(),
                sighting.filter(seen -> clear).map(WorkerView::whereabouts).orElse(null),
                worker.version());
    }

    private static Paper paper(Certificate paper, boolean clear, Instant now) {
        return new Paper(paper.code(), clear ? paper.number() : null, paper.validUntil(), paper.isValidAt(now));
    }

    private static Whereabouts whereabouts(Sighting sighting) {
        return new Whereabouts(
                sighting.position().latitude(),
                sighting.position().longitude(),
                sighting.accuracyMeters(),
                sighting.at());
    }
}
