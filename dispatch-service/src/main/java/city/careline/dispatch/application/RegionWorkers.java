package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.pool.WaitingPool;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** The workers of a county's pool: who is in it, free or soon free, and who is known but engaged. */
final class RegionWorkers {
    private final WaitingPool pool;
    private final ObjIntConsumer<Candidate> reachAll;
    private final Map<WorkerId, Integer> inPool = new HashMap<>();
    private final Map<Integer, WorkerId> byNumber = new HashMap<>();
    private final Set<WorkerId> known = new HashSet<>();
    private final Map<WorkerId, Instant> resting = new HashMap<>();

    /**
     * Nobody is known yet.
     *
     * @param reachAll compares a worker that enters with every order, without settling
     */
    RegionWorkers(WaitingPool pool, ObjIntConsumer<Candidate> reachAll) {
        this.pool = pool;
        this.reachAll = reachAll;
    }

    /** A worker seen free; one already known is in, or left out, for a reason. */
    void seenFree(Candidate candidate) {
        if (known.add(candidate.workerId())) {
            enter(candidate, null);
        }
    }

    /** His number in the pool, absent while he is out. */
    @Nullable
    Integer numberOf(WorkerId id) {
        return inPool.get(id);
    }

    /** Whose number it is. */
    WorkerId at(int number) {
        return Objects.requireNonNull(byNumber.get(number), "a matched worker is in the pool");
    }

    /** Everybody whose engagements must be told. */
    Set<WorkerId> known() {
        return Set.copyOf(known);
    }

    /** He left the pool together with his order. */
    void left(WorkerId id) {
        Integer number = inPool.remove(id);
        if (number != null) {
            byNumber.remove(number);
        }
    }

    private void enter(Candidate candidate, @Nullable Instant freeAt) {
        int number = freeAt == null ? pool.enterFree() : pool.enterBusy(freeAt.toEpochMilli());
        known.add(candidate.workerId());
        inPool.put(candidate.workerId(), number);
        byNumber.put(number, candidate.workerId());
        reachAll.accept(candidate, number);
        pool.settleWorker(number);
    }

    private void leave(WorkerId id) {
        Integer number = inPool.get(id);
        left(id);
        if (number != null) {
            pool.leaveWorker(number);
        }
    }

    /**
     * Who is engaged leaves, who is free enters.
     *
     * @param engagements by worker; who is missing has none
     * @param freed whose assignments ended lately
     */
    void learn(Map<WorkerId, Integer> engagements, Collection<WorkerId> freed, Candidates candidates, Instant now) {
        known.addAll(freed);
        for (WorkerId id : List.copyOf(known)) {
            candidates
                    .find(id)
                    .ifPresentOrElse(
                            candidate -> learn(candidate, engagements.getOrDefault(id, 0), freed.contains(id), now),
                            () -> {
                                known.remove(id);
                                leave(id);
                            });
        }
    }

    private void learn(Candidate candidate, int engagements, boolean afterVisit, Instant now) {
        WorkerId id = candidate.workerId();
        boolean free = engagements < candidate.worker().capacity();
        Integer number = inPool.get(id);
        boolean wasFree = number != null && pool.isFree(number);
        if (free && !wasFree) {
            becomeFree(candidate, afterVisit, now);
        } else if (!free && wasFree) {
            leave(id);
        }
    }

    /** After a visit there is a pause first. */
    private void becomeFree(Candidate candidate, boolean afterVisit, Instant now) {
        WorkerId id = candidate.workerId();
        if (afterVisit && !candidate.worker().rest().isZero()) {
            resting.putIfAbsent(id, now.plus(candidate.worker().rest()));
        }
        Instant until = resting.get(id);
        if (until == null || !until.isAfter(now)) {
            resting.remove(id);
            leave(id);
            enter(candidate, null);
        } else if (!inPool.containsKey(id)) {
            enter(candidate, until);
        }
    }

    /** Visits that end soon: those workers compete, from the end of the visit and of the pause after it. */
    void expect(Collection<WaitingOrders.Visiting> visits, Candidates candidates) {
        for (WaitingOrders.Visiting visit : visits) {
            candidates.find(visit.workerId()).ifPresent(candidate -> {
                Instant freeAt = visit.endsAt().plus(candidate.worker().rest());
                Integer number = inPool.get(visit.workerId());
                if (number == null) {
                    enter(candidate, freeAt);
                } else if (!pool.isFree(number)) {
                    pool.expect(number, freeAt.toEpochMilli());
                }
            });
        }
    }
}
