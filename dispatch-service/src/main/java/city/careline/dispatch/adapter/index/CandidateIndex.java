package city.careline.dispatch.adapter.index;

import city.careline.dispatch.application.CandidateFeed.ProviderNews;
import city.careline.dispatch.application.CandidateFeed.WorkerNews;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Workers by where they are taken to be, for any instant and policy, exactly as a look at everybody would find them. News
 * come from any thread, one at a time; searches run beside them without a lock, see {@link Standing}.
 */
public final class CandidateIndex {
    private static final Duration DISORDER = Duration.ofHours(1);
    private static final Candidate[] NOBODY = {};

    private final ReentrantLock writers = new ReentrantLock();
    private final Map<WorkerId, Person> known = new HashMap<>();
    private final Map<ProviderId, Employer> employers = new HashMap<>();
    private final ItemBits items = new ItemBits();
    private final Standing standing = new Standing(writers, items);

    /** The latest state of a provider; his workers' sites may change with it. */
    public void put(ProviderNews provider) {
        writers.lock();
        try {
            Employer employer = employers.computeIfAbsent(provider.id(), id -> new Employer());
            ProviderNews old = employer.news();
            if (old != null && provider.version() < old.version()) {
                return;
            }
            employer.set(provider);
            for (Person person : employer.staff()) {
                standing.place(person, person.facts().with(provider));
            }
        } finally {
            writers.unlock();
        }
    }

    /** The latest state of a worker. */
    public void put(WorkerNews worker) {
        writers.lock();
        try {
            Person person = person(worker.id());
            WorkerNews old = person.facts().worker();
            if (old != null && worker.version() < old.version()) {
                return;
            }
            Employer employer = employers.computeIfAbsent(worker.worker().providerId(), id -> new Employer());
            if (old != null && !old.worker().providerId().equals(worker.worker().providerId())) {
                employers.getOrDefault(old.worker().providerId(), employer).dismiss(person);
            }
            employer.hire(person);
            standing.place(person, person.facts().with(worker, employer.news()));
        } finally {
            writers.unlock();
        }
    }

    /** Where a worker was seen. An earlier report never replaces a later one, unless the clock was set back. */
    public void seen(WorkerId workerId, GeoPoint point, Instant at) {
        writers.lock();
        try {
            Person person = person(workerId);
            Candidate.Sighting old = person.facts().seen();
            if (old == null || !at.isBefore(old.at()) || isFromAhead(old, at)) {
                standing.place(person, person.facts().with(new Candidate.Sighting(point, at)));
            }
        } finally {
            writers.unlock();
        }
    }

    /** Reports are never an hour out of order, the topic keeps them no longer: the clock was ahead and was set back. */
    private static boolean isFromAhead(Candidate.Sighting old, Instant at) {
        return old.at().isAfter(at.plus(DISORDER));
    }

    private Person person(WorkerId id) {
        return known.computeIfAbsent(id, standing::add);
    }

    /**
     * The nearest who perform an item and are active, as their provider is.
     *
     * @param search takes what is found; the caller's own
     * @param item an item code; null for everybody, active or not
     * @param admitted asked of those near enough; null to admit all
     */
    public void nearest(
            Nearest search,
            GeoPoint home,
            @Nullable String item,
            @Nullable Predicate<WorkerId> admitted,
            Moment moment) {
        search(search, home, item, admitted, moment, NOBODY);
    }

    /** Those found, nearest first. */
    List<Candidate> nearest(
            int most, GeoPoint home, @Nullable String item, @Nullable Predicate<WorkerId> admitted, Moment moment) {
        @Nullable Candidate[] found = new @Nullable Candidate[most];
        search(new Nearest(most), home, item, admitted, moment, found);
        return Arrays.stream(found).filter(Objects::nonNull).toList();
    }

    private void search(
            Nearest search,
            GeoPoint home,
            @Nullable String item,
            @Nullable Predicate<WorkerId> admitted,
            Moment moment,
            @Nullable Candidate[] into) {
        long bit = item == null ? 0 : items.bitOf(item);
        if (item != null && bit == 0) {
            search.clear();
            return;
        }
        Admission admission = admitted == null ? null : person -> admitted.test(person.id());
        if (item != null && ItemBits.isShared(bit)) {
            admission = person -> person.performs(item) && (admitted == null || admitted.test(person.id()));
        }
        standing.search(search, home, item == null ? 0 : bit | ItemBits.ACTIVE, admission, moment, into);
    }

    /** Everybody from the nearest outward, unknown positions last. */
    Iterable<Candidate> outwardFrom(GeoPoint home, Moment moment) {
        return () -> new Outward(this, home, moment);
    }

    Optional<Candidate> find(WorkerId id) {
        return counted(() -> Optional.ofNullable(known.get(id)))
                .map(person -> person.facts().candidate());
    }

    /** Everybody, in no order. */
    Stream<Candidate> everybody() {
        return Arrays.stream(standing.everybody())
                .map(person -> person == null ? null : person.facts().candidate())
                .filter(Objects::nonNull);
    }

    /** Workers published, or seen before they were. */
    int workers() {
        return counted(known::size);
    }

    /** Providers published, or named by a worker before they were. */
    int providers() {
        return counted(employers::size);
    }

    /** Workers with a report. */
    int seen() {
        return counted(standing::seen);
    }

    /** Bytes of the arrays kept for searching, without the news themselves. */
    public long bytes() {
        return counted(standing::bytes);
    }

    private <T> T counted(Supplier<T> count) {
        writers.lock();
        try {
            return count.get();
        } finally {
            writers.unlock();
        }
    }
}
