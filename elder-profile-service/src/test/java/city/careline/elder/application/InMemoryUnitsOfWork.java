package city.careline.elder.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The register in memory: works on a copy that counts only when the work succeeds. */
public final class InMemoryUnitsOfWork implements UnitsOfWork {
    private final List<Announcement> announced = new ArrayList<>();
    private InMemoryUnitOfWork.State state = new InMemoryUnitOfWork.State();
    private Instant now = Instant.parse("2026-11-21T04:00:00Z");

    @Override
    public <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work) {
        return Uni.createFrom().item(() -> one(work));
    }

    /** One after another, so that at-once is harmless here too. */
    private synchronized <T> T one(Function<UnitOfWork, Uni<T>> work) {
        var tx = new InMemoryUnitOfWork(state.copy(), now);
        T result = work.apply(tx).await().indefinitely();
        state = tx.state();
        announced.addAll(tx.news());
        return result;
    }

    /** Moves the clock. */
    public void now(Instant instant) {
        now = instant;
    }

    /** What was announced since this was last asked. */
    public List<Announcement> takeNews() {
        var news = List.copyOf(announced);
        announced.clear();
        return news;
    }

    InMemoryUnitOfWork.State state() {
        return state;
    }
}
