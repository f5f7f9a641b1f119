package city.careline.elder.adapter.postgres;

import city.careline.elder.application.ElderQuery;
import city.careline.elder.application.Elders;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.GroupMembership;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.home.HouseholdId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The elders in PostgreSQL. */
final class ElderRows implements Elders {
    private static final String HOUSEHOLD = "select household_id from elder where id = ?1";
    private static final String REGISTERED = "select identity_hash from elder where identity_hash = " + Sql.TEXTS;
    private static final String OF_HOUSEHOLDS = "select * from elder where household_id = " + Sql.IDS + " order by id";
    private static final String GROUPS =
            "select * from elder_group where elder_id = " + Sql.IDS + " order by valid_from, id";
    private static final String GROUP_CODES = "select code from group_code";

    private final Mutiny.Session session;
    private final Seals seals;

    ElderRows(Mutiny.Session session, Seals seals) {
        this.session = session;
        this.seals = seals;
    }

    @Override
    public Uni<Optional<Elder>> find(ElderId id) {
        return session.find(ElderRow.class, id.value())
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : elders(List.of(row)).map(elders -> Optional.of(elders.getFirst())));
    }

    @Override
    public Uni<Optional<HouseholdId>> findHousehold(ElderId id) {
        return session.createNativeQuery(HOUSEHOLD, UUID.class)
                .setParameter(1, id.value())
                .getResultList()
                .map(rows -> rows.stream().map(HouseholdId::new).findFirst());
    }

    @Override
    public Uni<Set<IdentityNumber>> listRegistered(Collection<IdentityNumber> identities) {
        Map<String, IdentityNumber> byHash = identities.stream()
                .distinct()
                .collect(Collectors.toMap(identity -> ElderRow.identityHash(identity, seals), Function.identity()));
        return Sql.list(session, REGISTERED, String.class, byHash.keySet(), hash -> hash)
                .map(hashes -> {
                    byHash.keySet().retainAll(hashes);
                    return Set.copyOf(byHash.values());
                });
    }

    @Override
    public Uni<List<Elder>> listOf(Collection<HouseholdId> households) {
        return Sql.list(session, OF_HOUSEHOLDS, ElderRow.class, households, HouseholdId::value)
                .chain(this::elders);
    }

    @Override
    public Uni<List<Elder>> search(ElderQuery query) {
        return new ElderSearch(query, seals).run(session).chain(this::elders);
    }

    @Override
    public Uni<Set<String>> listGroupCodes() {
        return session.createNativeQuery(GROUP_CODES, String.class)
                .getResultList()
                .map(HashSet::new);
    }

    @Override
    public Uni<Void> add(Collection<Elder> elders) {
        return session.persistAll(
                        elders.stream().map(elder -> ElderRow.of(elder, seals)).toArray())
                .chain(() -> session.persistAll(elders.stream()
                        .flatMap(elder -> elder.groups().stream()
                                .map(group -> GroupRow.of(elder.id().value(), group)))
                        .toArray()));
    }

    @Override
    public Uni<Void> replace(Elder elder) {
        Uni<Void> chain = session.find(ElderRow.class, elder.id().value())
                .invoke(row -> row.fill(elder, seals))
                .replaceWithVoid();
        for (GroupMembership group : elder.groups()) {
            chain = chain.chain(() -> write(elder, group));
        }
        return chain;
    }

    private Uni<Void> write(Elder elder, GroupMembership group) {
        return session.find(GroupRow.class, group.id()).chain(row -> {
            if (row == null) {
                return session.persist(GroupRow.of(elder.id().value(), group));
            }
            row.fill(group);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<List<Elder>> elders(List<ElderRow> rows) {
        return Sql.list(session, GROUPS, GroupRow.class, rows, ElderRow::id).map(groups -> {
            Map<UUID, List<GroupMembership>> byElder = groups.stream()
                    .collect(Collectors.groupingBy(
                            GroupRow::elderId, Collectors.mapping(GroupRow::toGroup, Collectors.toList())));
            return rows.stream()
                    .map(row -> row.toElder(byElder.getOrDefault(row.id(), List.of()), seals))
                    .toList();
        });
    }
}
