package city.careline.elder.application;

import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Terminal;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Announces again the terminals of households whose elders changed; the households are locked. */
final class TerminalNews {
    private TerminalNews() {}

    /** Writes the terminals of the households anew, each where its owner lives now, and words their news. */
    static Uni<List<Announcement>> renew(UnitOfWork tx, Set<HouseholdId> households) {
        if (households.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return tx.terminals()
                .listOf(households)
                .map(all -> all.stream().filter(Terminal::isActive).toList())
                .chain(terminals -> terminals.isEmpty()
                        ? Uni.createFrom().item(List.<Announcement>of())
                        : tx.elders()
                                .listOf(households)
                                .chain(elders -> tx.households()
                                        .lock(households)
                                        .chain(homes -> write(tx, terminals, elders, homes))));
    }

    /** The news of one terminal as it stands. */
    static Announcement.OfTerminal of(Terminal terminal, Collection<Elder> elders, Household household) {
        List<Elder> pressedBy = terminal.pressedBy(elders);
        String region = owner(terminal, elders)
                .map(Elder::home)
                .orElse(household.home())
                .region()
                .value();
        return new Announcement.OfTerminal(terminal, region, pressedBy);
    }

    private static Uni<List<Announcement>> write(
            UnitOfWork tx, List<Terminal> terminals, List<Elder> elders, List<Household> homes) {
        Map<HouseholdId, Household> byId = homes.stream().collect(Collectors.toMap(Household::id, Function.identity()));
        var news = new ArrayList<Announcement>();
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (Terminal terminal : terminals) {
            HouseholdId now = owner(terminal, elders).map(Elder::household).orElse(terminal.household());
            Terminal renewed = terminal.renewed(now);
            Household household = Objects.requireNonNull(byId.get(now));
            news.add(of(renewed, elders, household));
            chain = chain.chain(() -> tx.terminals().replace(renewed));
        }
        return chain.replaceWith(news);
    }

    private static Optional<Elder> owner(Terminal terminal, Collection<Elder> elders) {
        return elders.stream()
                .filter(elder -> elder.id().equals(terminal.owner()))
                .findFirst();
    }
}
