package city.careline.provider.application;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Transition;
import city.careline.provider.domain.supervision.EntryId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The register of providers. Every change is announced in the transaction that makes it. */
public interface Providers {
    /** Puts a new one on the register; empty when its credit code or its id is there already. */
    Uni<Optional<Provider>> add(Function<Instant, Provider> application);

    /** One provider. */
    Uni<Optional<Provider>> find(ProviderId id);

    /** The providers a filter lets through, by id. */
    Uni<List<Provider>> list(ProviderFilter filter);

    /** Every stage it went through, oldest first. */
    Uni<List<Transition>> history(ProviderId id);

    /** The provider in whose dossier the entry is. */
    Uni<Optional<ProviderId>> holderOf(EntryId entry);

    /**
     * Decides about providers that are ACTIVE though a rectification is overdue, locked, at most so many; those that
     * somebody else has locked are left to him. The outcomes.
     */
    <O> Uni<List<O>> changeOverdue(int limit, Change<Provider, O> change);

    /** Decides about a locked provider; empty when there is no such provider. */
    <O> Uni<Optional<O>> change(ProviderId id, Change<Provider, O> change);
}
