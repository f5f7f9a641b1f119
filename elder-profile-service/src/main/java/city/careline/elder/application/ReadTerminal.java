package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A terminal and who may press it. */
@Singleton
public final class ReadTerminal {
    private final UnitsOfWork units;

    /** Works on the register. */
    public ReadTerminal(UnitsOfWork units) {
        this.units = units;
    }

    /** The terminal as it is announced, or refused when absent or outside the requester's regions. */
    public Uni<Outcome<Announcement.OfTerminal>> handle(TerminalId id, Requester by) {
        return units.run(tx ->
                tx.terminals().find(id).chain(found -> found.isEmpty() ? absent() : read(tx, found.get(), by)));
    }

    private static Uni<Outcome<Announcement.OfTerminal>> read(UnitOfWork tx, Terminal terminal, Requester by) {
        return tx.households()
                .find(terminal.household())
                .chain(household -> tx.elders()
                        .listOf(Set.of(terminal.household()))
                        .chain(elders -> visible(terminal, elders, household, by)));
    }

    private static Uni<Outcome<Announcement.OfTerminal>> visible(
            Terminal terminal, List<Elder> elders, Optional<Household> household, Requester by) {
        Announcement.OfTerminal news = TerminalNews.of(terminal, elders, household.orElseThrow());
        return by.scope().covers(news.regionCode()) ? Uni.createFrom().item(Outcome.done(news)) : absent();
    }

    private static Uni<Outcome<Announcement.OfTerminal>> absent() {
        return Uni.createFrom().item(Outcome.refused(Refusal.TERMINAL_ABSENT));
    }
}
