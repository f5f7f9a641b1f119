package city.careline.elder.adapter.postgres;

import city.careline.elder.application.Terminals;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The terminals in PostgreSQL. */
final class TerminalRows implements Terminals {
    private static final String HOUSEHOLD = "select household_id from terminal where id = ?1";
    private static final String LINES =
            "select line_hash from terminal where removed_on is null and line_hash = " + Sql.TEXTS;
    private static final String DEVICES =
            "select device_id from terminal where removed_on is null and device_id = " + Sql.TEXTS;
    private static final String OF_HOUSEHOLDS =
            "select * from terminal where household_id = " + Sql.IDS + " order by id";

    private final Mutiny.Session session;
    private final Seals seals;

    TerminalRows(Mutiny.Session session, Seals seals) {
        this.session = session;
        this.seals = seals;
    }

    @Override
    public Uni<Optional<Terminal>> find(TerminalId id) {
        return session.find(TerminalRow.class, id.value())
                .map(row -> Optional.ofNullable(row).map(found -> found.toTerminal(seals)));
    }

    @Override
    public Uni<Optional<HouseholdId>> findHousehold(TerminalId id) {
        return session.createNativeQuery(HOUSEHOLD, UUID.class)
                .setParameter(1, id.value())
                .getResultList()
                .map(rows -> rows.stream().map(HouseholdId::new).findFirst());
    }

    @Override
    public Uni<Set<PhoneNumber>> listLinesInUse(Collection<PhoneNumber> lines) {
        Map<String, PhoneNumber> byHash = lines.stream()
                .distinct()
                .collect(Collectors.toMap(line -> seals.number(line.digits()), Function.identity()));
        return Sql.list(session, LINES, String.class, byHash.keySet(), hash -> hash)
                .map(hashes -> {
                    byHash.keySet().retainAll(hashes);
                    return Set.copyOf(byHash.values());
                });
    }

    @Override
    public Uni<Set<String>> listDevicesInUse(Collection<String> deviceIds) {
        return Sql.list(session, DEVICES, String.class, deviceIds, id -> id).map(Set::copyOf);
    }

    @Override
    public Uni<List<Terminal>> listOf(Collection<HouseholdId> households) {
        return Sql.list(session, OF_HOUSEHOLDS, TerminalRow.class, households, HouseholdId::value)
                .map(rows -> rows.stream().map(row -> row.toTerminal(seals)).toList());
    }

    @Override
    public Uni<Void> add(Collection<Terminal> terminals) {
        return session.persistAll(terminals.stream()
                .map(terminal -> TerminalRow.of(terminal, seals))
                .toArray());
    }

    @Override
    public Uni<Void> replace(Terminal terminal) {
        return session.find(TerminalRow.class, terminal.id().value())
                .invoke(row -> row.fill(terminal, seals))
                .replaceWithVoid();
    }
}
