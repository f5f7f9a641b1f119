package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import city.careline.elder.domain.trace.Change;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Takes a terminal out; its line may be given to another one. Taking it out again changes nothing. */
@Singleton
public final class RemoveTerminal {
    private final UnitsOfWork units;

    /** Works on the register. */
    public RemoveTerminal(UnitsOfWork units) {
        this.units = units;
    }

    /** The terminal, taken out. */
    public Uni<Outcome<Terminal>> handle(TerminalId id, Requester by) {
        return units.run(tx -> tx.terminals()
                        .findHousehold(id)
                        .chain(place -> place.isEmpty() ? absent() : locked(tx, id, place.get(), by)))
                .onFailure(Collision.class)
                .retry()
                .atMost(Collision.RETRIES);
    }

    private static Uni<Outcome<Terminal>> locked(UnitOfWork tx, TerminalId id, HouseholdId place, Requester by) {
        return tx.households()
                .lock(Set.of(place))
                .chain(households -> tx.elders()
                        .listOf(Set.of(place))
                        .chain(elders -> tx.terminals()
                                .find(id)
                                .chain(found -> found.filter(
                                                terminal -> terminal.household().equals(place))
                                        .map(terminal -> remove(tx, terminal, households.getFirst(), elders, by))
                                        .orElseGet(() -> Uni.createFrom().failure(new Collision())))));
    }

    private static Uni<Outcome<Terminal>> remove(
            UnitOfWork tx, Terminal terminal, Household household, List<Elder> elders, Requester by) {
        String region = TerminalNews.of(terminal, elders, household).regionCode();
        if (!by.scope().covers(region)) {
            return absent();
        }
        if (!terminal.isActive()) {
            return Uni.createFrom().item(Outcome.done(terminal));
        }
        Terminal removed = terminal.removed(tx.today());
        var change =
                new Change(Ids.next(), removed.id().value(), tx.now(), by.subject(), "REMOVED", List.of("removedOn"));
        return tx.terminals()
                .replace(removed)
                .chain(() -> tx.changes().add(List.of(change)))
                .chain(() -> tx.announce(List.of(TerminalNews.of(removed, elders, household)), by.originId()))
                .replaceWith(Outcome.done(removed));
    }

    private static Uni<Outcome<Terminal>> absent() {
        return Uni.createFrom().item(Outcome.refused(Refusal.TERMINAL_ABSENT));
    }
}
