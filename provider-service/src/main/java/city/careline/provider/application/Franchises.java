package city.careline.provider.application;

import city.careline.provider.domain.admission.CreditCode;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.staff.Worker;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Providers with their workers, taken over many at a time from another register. */
public interface Franchises {
    /**
     * Decides and writes in one transaction.
     *
     * @param wanted credit codes somebody wants to take over
     * @param decision gets those of them that are on the register already, and the instant
     */
    <O> Uni<O> takeOver(Set<CreditCode> wanted, BiFunction<Set<CreditCode>, Instant, Batch<O>> decision);

    /**
     * A provider with its workers.
     *
     * @param provider the provider with its sites
     * @param workers its staff
     */
    record Franchise(Provider provider, List<Worker> workers) {
        /** Keeps its own copy. */
        public Franchise {
            workers = List.copyOf(workers);
        }
    }

    /**
     * What is written, and what the caller is told.
     *
     * @param franchises to be written and announced
     * @param outcome the caller's answer
     */
    record Batch<O>(List<Franchise> franchises, O outcome) {
        /** Keeps its own copy. */
        public Batch {
            franchises = List.copyOf(franchises);
        }
    }
}
