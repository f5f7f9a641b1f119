package city.careline.dispatch.adapter.index;

import city.careline.dispatch.application.CandidateFeed.WorkerNews;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import org.jspecify.annotations.Nullable;

/** A worker in the index. One thread writes at a time; what it writes is immutable, so a reader sees each part whole. */
final class Person {
    private final WorkerId id;
    private final int slot;
    private Facts facts = Facts.NONE;
    private @Nullable GeoPoint placed;

    Person(WorkerId id, int slot) {
        this.id = id;
        this.slot = slot;
    }

    WorkerId id() {
        return id;
    }

    /** The number by which arrays know this one. */
    int slot() {
        return slot;
    }

    /** The latest that is known. */
    Facts facts() {
        return facts;
    }

    /** Where the grid has this one; null when it has not. */
    @Nullable
    GeoPoint placed() {
        return placed;
    }

    boolean performs(String item) {
        WorkerNews worker = facts.worker();
        return worker != null && worker.worker().items().contains(item);
    }

    void set(Facts next, @Nullable GeoPoint at) {
        facts = next;
        placed = at;
    }
}
