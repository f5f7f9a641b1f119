package city.careline.provider.application;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff files in memory; what they would announce is kept in order. */
final class InMemoryWorkers implements Workers {
    private final Map<WorkerId, Worker> rows = new LinkedHashMap<>();
    private final List<Worker> announced = new ArrayList<>();
    private final Instant now;

    InMemoryWorkers(Instant now) {
        this.now = now;
    }

    /** Everything announced so far. */
    List<Worker> announced() {
        return List.copyOf(announced);
    }

    synchronized void put(Worker worker) {
        rows.put(worker.id(), worker);
        announced.add(worker);
    }

    @Override
    public Uni<Worker> add(Worker worker) {
        put(worker);
        return Uni.createFrom().item(worker);
    }

    @Override
    public synchronized Uni<Optional<Worker>> find(WorkerId id) {
        return Uni.createFrom().item(Optional.ofNullable(rows.get(id)));
    }

    @Override
    public synchronized Uni<List<Worker>> list(ProviderId employer, @Nullable WorkerId after, int limit) {
        return Uni.createFrom()
                .item(rows.values().stream()
                        .filter(worker -> worker.providerId().equals(employer))
                        .filter(worker -> after == null || text(worker.id()).compareTo(text(after)) > 0)
                        .sorted(Comparator.comparing(worker -> text(worker.id())))
                        .limit(limit)
                        .toList());
    }

    @Override
    public synchronized <O> Uni<Optional<O>> change(WorkerId id, Change<Worker, O> change) {
        Worker current = rows.get(id);
        if (current == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        Decided<Worker, O> decided = change.decide(current, now);
        decided.changed().ifPresent(this::put);
        return Uni.createFrom().item(Optional.of(decided.outcome()));
    }

    private static String text(WorkerId id) {
        return id.value().toString();
    }
}
