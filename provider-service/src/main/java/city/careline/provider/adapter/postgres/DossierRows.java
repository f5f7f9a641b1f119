package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.supervision.Dossier;
import city.careline.provider.domain.supervision.Entry;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.PublicContract;
import city.careline.provider.domain.supervision.Rating;
import city.careline.provider.domain.supervision.Rectification;
import city.careline.provider.domain.supervision.Restriction;
import city.careline.provider.domain.supervision.Ruling;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Entries of dossiers, read and written in the transaction of their provider. */
final class DossierRows {
    private static final List<Class<? extends EntryRow>> KINDS =
            List.of(ContractRow.class, RestrictionRow.class, RectificationRow.class);

    private static final String HOLDER = """
            select provider_id from public_contract where id = ?1
            union all select provider_id from restriction where id = ?1
            union all select provider_id from rectification where id = ?1""";

    private DossierRows() {}

    /** The entries of these providers. */
    static Uni<Map<UUID, List<Entry>>> read(Mutiny.Session session, List<UUID> providers) {
        Uni<List<EntryRow>> rows = Uni.createFrom().item(List.of());
        for (Class<? extends EntryRow> kind : KINDS) {
            rows = rows.chain(earlier -> rows(session, kind, providers)
                    .map(more -> Stream.concat(earlier.stream(), more.stream()).toList()));
        }
        return rows.map(all -> all.stream()
                .collect(Collectors.groupingBy(
                        EntryRow::providerId, Collectors.mapping(EntryRow::read, Collectors.toList()))));
    }

    private static <R extends EntryRow> Uni<List<R>> rows(Mutiny.Session session, Class<R> kind, List<UUID> providers) {
        return session.createSelectionQuery(
                        "from " + kind.getSimpleName() + " where providerId in (:ids) order by id", kind)
                .setParameter("ids", providers)
                .getResultList();
    }

    /** The provider in whose dossier the entry is. */
    static Uni<Optional<UUID>> holderOf(Mutiny.Session session, EntryId entry) {
        return session.createNativeQuery(HOLDER, UUID.class)
                .setParameter(1, entry.value())
                .getResultList()
                .map(found -> found.stream().findFirst());
    }

    /** Everything the dossier of a provider that is new on the register consists of, besides its own row. */
    static Stream<Object> of(Provider provider) {
        UUID id = provider.id().value();
        Dossier dossier = provider.dossier();
        return Stream.concat(
                dossier.entries().stream().map(entry -> row(id, entry)),
                Stream.ofNullable(dossier.rating()).map(rating -> RatingRow.of(id, rating)));
    }

    /** Writes what differs: new entries, ends of known ones, a new evaluation. */
    static Uni<Void> write(Mutiny.Session session, Provider current, Provider changed) {
        UUID id = changed.id().value();
        List<Entry> known = current.dossier().entries();
        Set<EntryId> knownIds = known.stream().map(Entry::id).collect(Collectors.toSet());
        var added = new ArrayList<Object>();
        var ends = new ArrayList<Supplier<Uni<? extends Void>>>();
        for (Entry entry : changed.dossier().entries()) {
            Ruling ending = entry.ended();
            if (!knownIds.contains(entry.id())) {
                added.add(row(id, entry));
            } else if (ending != null && !known.contains(entry)) {
                ends.add(() -> end(session, entry, ending));
            }
        }
        Rating rating = changed.dossier().rating();
        if (rating != null && !rating.equals(current.dossier().rating())) {
            added.add(RatingRow.of(id, rating));
        }
        Uni<Void> done = session.persistAll(added.toArray());
        for (Supplier<Uni<? extends Void>> end : ends) {
            done = done.chain(end);
        }
        return done;
    }

    private static Uni<Void> end(Mutiny.Session session, Entry entry, Ruling ending) {
        Uni<? extends EntryRow> row = session.find(kind(entry), entry.id().value());
        return row.invoke(found -> found.end(EndPart.by(ending))).replaceWithVoid();
    }

    private static Class<? extends EntryRow> kind(Entry entry) {
        return switch (entry) {
            case PublicContract contract -> ContractRow.class;
            case Restriction restriction -> RestrictionRow.class;
            case Rectification order -> RectificationRow.class;
        };
    }

    private static EntryRow row(UUID provider, Entry entry) {
        return switch (entry) {
            case PublicContract contract -> ContractRow.of(provider, contract);
            case Restriction restriction -> RestrictionRow.of(provider, restriction);
            case Rectification order -> RectificationRow.of(provider, order);
        };
    }
}
