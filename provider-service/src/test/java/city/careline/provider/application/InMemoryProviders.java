package city.careline.provider.application;

import city.careline.provider.domain.admission.CreditCode;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.admission.Transition;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.supervision.EntryId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A register in memory; what it would announce is kept in order. */
final class InMemoryProviders implements Providers {
    private final Map<ProviderId, Provider> rows = new LinkedHashMap<>();
    private final Map<ProviderId, List<Transition>> histories = new LinkedHashMap<>();
    private final List<Provider> announced = new ArrayList<>();
    private final Instant now;

    InMemoryProviders(Instant now) {
        this.now = now;
    }

    /** Everything announced so far. */
    List<Provider> announced() {
        return List.copyOf(announced);
    }

    Set<CreditCode> codes() {
        return rows.values().stream()
                .map(provider -> provider.particulars().creditCode())
                .collect(Collectors.toSet());
    }

    synchronized void put(Provider provider, @Nullable Stage from) {
        Provider before = rows.put(provider.id(), provider);
        if (before == null || !before.standing().equals(provider.standing())) {
            histories
                    .computeIfAbsent(provider.id(), id -> new ArrayList<>())
                    .add(new Transition(from, provider.standing()));
        }
        announced.add(provider);
    }

    @Override
    public synchronized Uni<Optional<Provider>> add(Function<Instant, Provider> application) {
        Provider provider = application.apply(now);
        if (rows.containsKey(provider.id())
                || codes().contains(provider.particulars().creditCode())) {
            return Uni.createFrom().item(Optional.empty());
        }
        put(provider, null);
        return Uni.createFrom().item(Optional.of(provider));
    }

    @Override
    public synchronized Uni<Optional<Provider>> find(ProviderId id) {
        return Uni.createFrom().item(Optional.ofNullable(rows.get(id)));
    }

    @Override
    public synchronized Uni<List<Provider>> list(ProviderFilter filter) {
        Region region = filter.region();
        Stage stage = filter.stage();
        ProviderId after = filter.after();
        return Uni.createFrom()
                .item(rows.values().stream()
                        .filter(provider -> provider.servesIn(filter.scope()))
                        .filter(provider -> region == null || provider.servesIn(region.prefix()))
                        .filter(provider -> stage == null || provider.standing().stage() == stage)
                        .filter(provider -> after == null || text(provider.id()).compareTo(text(after)) > 0)
                        .sorted(Comparator.comparing(provider -> text(provider.id())))
                        .limit(filter.limit())
                        .toList());
    }

    @Override
    public synchronized Uni<List<Transition>> history(ProviderId id) {
        return Uni.createFrom().item(List.copyOf(histories.getOrDefault(id, List.of())));
    }

    @Override
    public synchronized <O> Uni<Optional<O>> change(ProviderId id, Change<Provider, O> change) {
        Provider current = rows.get(id);
        if (current == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        Decided<Provider, O> decided = change.decide(current, now);
        decided.changed().ifPresent(changed -> put(changed, current.standing().stage()));
        return Uni.createFrom().item(Optional.of(decided.outcome()));
    }

    @Override
    public synchronized Uni<Optional<ProviderId>> holderOf(EntryId entry) {
        return Uni.createFrom()
                .item(rows.values().stream()
                        .filter(provider -> provider.dossier().entries().stream()
                                .anyMatch(one -> one.id().equals(entry)))
                        .map(Provider::id)
                        .findFirst());
    }

    @Override
    public synchronized <O> Uni<List<O>> changeOverdue(int limit, Change<Provider, O> change) {
        List<Provider> overdue = rows.values().stream()
                .filter(provider -> provider.standing().stage() == Stage.ACTIVE)
                .filter(provider -> provider.dossier().overdueAt(now).isPresent())
                .limit(limit)
                .toList();
        return Uni.createFrom()
                .item(overdue.stream()
                        .flatMap(provider -> change(provider.id(), change).await().indefinitely().stream())
                        .toList());
    }

    private static String text(ProviderId id) {
        return id.value().toString();
    }
}
