package city.careline.provider.application;

import city.careline.provider.domain.admission.CreditCode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;

/** Takes over into the register and the staff files in memory. */
final class InMemoryFranchises implements Franchises {
    private final InMemoryProviders providers;
    private final InMemoryWorkers workers;
    private final Instant now;

    InMemoryFranchises(InMemoryProviders providers, InMemoryWorkers workers, Instant now) {
        this.providers = providers;
        this.workers = workers;
        this.now = now;
    }

    @Override
    public synchronized <O> Uni<O> takeOver(
            Set<CreditCode> wanted, BiFunction<Set<CreditCode>, Instant, Batch<O>> decision) {
        var taken = new HashSet<>(wanted);
        taken.retainAll(providers.codes());
        Batch<O> batch = decision.apply(taken, now);
        batch.franchises().forEach(franchise -> {
            providers.put(franchise.provider(), null);
            franchise.workers().forEach(workers::put);
        });
        return Uni.createFrom().item(batch.outcome());
    }
}
