package city.careline.provider.domain.staff;

import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.supervision.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who goes to elders' homes (服务人员).
 *
 * @param id the worker
 * @param providerId the employer
 * @param name personal
 * @param phone personal
 * @param duties what he is employed for
 * @param certificates all papers on file, expired ones included
 * @param shifts shifts by their beginning, as far back as overlaps can reach
 * @param rating the latest evaluation, absent before the first
 * @param version grows by one with every change
 */
public record Worker(
        WorkerId id,
        ProviderId providerId,
        PersonName name,
        Phone phone,
        Duties duties,
        List<Certificate> certificates,
        List<Shift> shifts,
        @Nullable Rating rating,
        long version) {
    private static final long FIRST = 1;

    /** Keeps its own copies, shifts in order. */
    public Worker {
        certificates = List.copyOf(certificates);
        shifts = shifts.stream().sorted(Comparator.comparing(Shift::from)).toList();
    }

    /** A worker who is new on the file. */
    public static Worker hired(
            WorkerId id,
            ProviderId providerId,
            PersonName name,
            Phone phone,
            Duties duties,
            List<Certificate> certificates) {
        return new Worker(id, providerId, name, phone, duties, certificates, List.of(), null, FIRST);
    }

    /** The same with other duties. */
    public Worker with(Duties other) {
        return new Worker(id, providerId, name, phone, other, certificates, shifts, rating, version + 1);
    }

    /** The same with a certificate more, or with a new expiry on the same paper. */
    public Worker with(Certificate certificate) {
        var others = certificates.stream().filter(paper -> !paper.isSamePaper(certificate));
        var papers = Stream.concat(others, Stream.of(certificate)).toList();
        return new Worker(id, providerId, name, phone, duties, papers, shifts, rating, version + 1);
    }

    /** The same with another evaluation. */
    public Worker with(Rating latest) {
        return new Worker(id, providerId, name, phone, duties, certificates, shifts, latest, version + 1);
    }

    /** Takes on more shifts, all or none: none may be over already or overlap another, old or new. */
    public Rostering roster(List<Shift> more, Instant now) {
        var all = new ArrayList<>(shifts);
        for (Shift shift : more) {
            if (shift.isOverAt(now)) {
                return new Rostering.Over(shift);
            }
            Optional<Shift> other = all.stream().filter(shift::overlaps).findFirst();
            if (other.isPresent()) {
                return new Rostering.Overlapping(shift, other.get());
            }
            all.add(shift);
        }
        return new Rostering.Rostered(
                new Worker(id, providerId, name, phone, duties, certificates, all, rating, version + 1));
    }

    /** Takes the shift that begins then off the roster, unless it has begun. */
    public Cancelling cancel(Instant from, Instant now) {
        Optional<Shift> found =
                shifts.stream().filter(shift -> shift.from().equals(from)).findFirst();
        if (found.isEmpty()) {
            return new Cancelling.NoSuchShift();
        }
        if (!from.isAfter(now)) {
            return new Cancelling.Begun(found.get());
        }
        List<Shift> others =
                shifts.stream().filter(shift -> !shift.from().equals(from)).toList();
        return new Cancelling.Cancelled(
                new Worker(id, providerId, name, phone, duties, certificates, others, rating, version + 1));
    }

    /** Certificates that are still valid. */
    public List<Certificate> certificatesAt(Instant now) {
        return certificates.stream().filter(paper -> paper.isValidAt(now)).toList();
    }

    /** Shifts that are running or to come. */
    public List<Shift> shiftsAt(Instant now) {
        return shifts.stream().filter(shift -> !shift.isOverAt(now)).toList();
    }

    /** Certificates the item asks for and this worker does not validly hold; with any he must not be dispatched. */
    public List<String> missingFor(Item item, Instant now) {
        return item.requiredCertificates().stream()
                .filter(code -> certificatesAt(now).stream()
                        .noneMatch(paper -> paper.code().equals(code)))
                .toList();
    }
}
