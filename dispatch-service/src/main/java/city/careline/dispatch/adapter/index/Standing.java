package city.careline.dispatch.adapter.index;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.PositionPolicy;
import city.careline.dispatch.domain.matching.Whereabouts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in the grid, where {@link Candidate#whereabouts} puts them at the moment asked for last. Moments differ only
 * in which reports count as fresh, so a question for another moment first moves those whose report lies between the two
 * limits, forward or back; mostly there are none, and then nothing is written.
 *
 * <p><b>Threads.</b> Whoever writes holds the writers' lock, and holds {@link #changing} for the few stores that change in
 * place what searches read. Everything longer (packing the grid, growing arrays, finding out where somebody belongs)
 * happens before, on copies that are then published. A search takes no lock: it takes an optimistic stamp, reads, and
 * believes what it read only if the stamp still holds. That is sound in the Java memory model. The reads race, so they
 * may see any value that some write put there, but none out of thin air: extents are bounded by the array at hand,
 * people are looked up with a bounds check, loops are bounded, and what a {@link Person} refers to is immutable, so a torn
 * picture gives a wrong answer and never a failure. And a wrong answer is not believed:
 * {@link StampedLock#tryOptimisticRead} acquires, so all that was written before the stamp is seen;
 * {@link StampedLock#validate} keeps the reads before it, and {@link StampedLock#writeLock} changes the stamp before the
 * stores of its section, so a search that saw one of them finds the stamp changed. Packed cells and grown arrays are
 * published through volatile fields before anything is stored in them, and what they replace is never written again.
 * After a few torn tries a search holds the writers' lock itself, so it ends however busy the writers are.
 */
final class Standing {
    private static final int TRIES = 4;
    private static final int FEW = 64;

    private final ReentrantLock writers;
    private final StampedLock changing = new StampedLock();
    private final ItemBits items;
    private final Grid grid = new Grid();
    private final Sightings sightings = new Sightings();
    private final Horizon fresh = new Horizon();
    private final Horizon believed = new Horizon();
    private volatile @Nullable Person[] people = new @Nullable Person[0];
    private Moment moment = Moment.of(Instant.EPOCH, PositionPolicy.STANDARD);
    private int count;

    /** Nobody yet. */
    Standing(ReentrantLock writers, ItemBits items) {
        this.writers = writers;
        this.items = items;
        open();
    }

    /** Somebody of whom nothing is known. The caller holds the writers' lock. */
    Person add(WorkerId id) {
        @Nullable Person[] all = people;
        if (count == all.length) {
            all = Arrays.copyOf(all, count + count / 8 + FEW);
            people = all;
        }
        Person person = new Person(id, count++);
        all[person.slot()] = person;
        return person;
    }

    /** Somebody of whom more is known, or the same at another moment. The caller holds the writers' lock. */
    void place(Person person, Facts next) {
        Candidate candidate = next.candidate();
        Whereabouts where = candidate == null ? null : candidate.whereabouts(moment.now(), moment.positions());
        GeoPoint point = where == null ? null : where.point();
        long place = point == null ? 0 : Turns.place(point);
        long mask = next.worker() == null ? 0 : items.maskOf(next.worker(), next.provider());
        if (point != null) {
            grid.prepare(person.slot(), place);
        }
        boolean news = note(person, next);
        long stamp = changing.writeLock();
        try {
            if (news && next.seen() != null) {
                long at = Moment.nanos(next.seen().at());
                fresh.note(at);
                believed.note(at);
            }
            person.set(next, point);
            if (point == null) {
                grid.remove(person.slot());
            } else {
                grid.put(person.slot(), place, mask);
            }
        } finally {
            changing.unlockWrite(stamp);
        }
    }

    private boolean note(Person person, Facts next) {
        Candidate.Sighting old = person.facts().seen();
        Candidate.Sighting seen = next.seen();
        if (Objects.equals(old, seen)) {
            return false;
        }
        if (old != null) {
            sightings.remove(person.slot(), Moment.nanos(old.at()));
        }
        if (seen != null) {
            sightings.add(person.slot(), Moment.nanos(seen.at()));
        }
        return true;
    }

    /**
     * Looks for the nearest at a moment.
     *
     * @param into as many of those found as it holds, as they are known at that moment
     */
    void search(
            Nearest search,
            GeoPoint home,
            long need,
            @Nullable Admission admission,
            Moment asked,
            @Nullable Candidate[] into) {
        for (int tries = 0; tries < TRIES; tries++) {
            long stamp = changing.tryOptimisticRead();
            if (stamp == 0) {
                Thread.onSpinWait();
            } else if (!covers(asked)) {
                moveTo(asked);
            } else if (search.run(grid.cells(), people, home, need, admission)) {
                copy(search, into);
                if (changing.validate(stamp)) {
                    return;
                }
            }
        }
        writers.lock();
        try {
            moveTo(asked);
            search.run(grid.cells(), people, home, need, admission);
            copy(search, into);
        } finally {
            writers.unlock();
        }
    }

    private static void copy(Nearest search, @Nullable Candidate[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = i < search.size() ? search.get(i).facts().candidate() : null;
        }
    }

    private void moveTo(Moment asked) {
        writers.lock();
        try {
            if (covers(asked)) {
                return;
            }
            change(fresh::close);
            List<Person> moved = new ArrayList<>();
            addSeenBetween(moment.fresh(), asked.fresh(), moved);
            addSeenBetween(moment.believed(), asked.believed(), moved);
            moment = asked;
            moved.forEach(person -> place(person, person.facts()));
            change(this::open);
        } finally {
            writers.unlock();
        }
    }

    private void addSeenBetween(long one, long other, List<Person> to) {
        @Nullable Person[] all = people;
        sightings.between(
                Math.min(one, other), Math.max(one, other), slot -> to.add(Objects.requireNonNull(all[slot])));
    }

    private boolean covers(Moment asked) {
        return fresh.covers(asked.fresh()) && believed.covers(asked.believed());
    }

    private void open() {
        fresh.open(moment.fresh(), sightings);
        believed.open(moment.believed(), sightings);
    }

    private void change(Runnable stores) {
        long stamp = changing.writeLock();
        try {
            stores.run();
        } finally {
            changing.unlockWrite(stamp);
        }
    }

    /** Everybody, in no order; slots not taken yet are null. */
    @Nullable
    Person[] everybody() {
        return people;
    }

    int seen() {
        return sightings.count();
    }

    /** Bytes of all arrays kept for searching. */
    long bytes() {
        return grid.bytes() + sightings.bytes() + 4L * people.length;
    }
}
