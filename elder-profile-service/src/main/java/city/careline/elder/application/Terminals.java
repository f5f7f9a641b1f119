package city.careline.elder.application;

import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The terminals. */
public interface Terminals {
    /** The terminal. */
    Uni<Optional<Terminal>> find(TerminalId id);

    /** The household the terminal stands in, without a lock. */
    Uni<Optional<HouseholdId>> findHousehold(TerminalId id);

    /** Those of the lines that an active terminal has. */
    Uni<Set<PhoneNumber>> listLinesInUse(Collection<PhoneNumber> lines);

    /** Those of the device ids that an active terminal has. */
    Uni<Set<String>> listDevicesInUse(Collection<String> deviceIds);

    /** Terminals of the households, active and taken out, by id. */
    Uni<List<Terminal>> listOf(Collection<HouseholdId> households);

    /** Adds terminals. */
    Uni<Void> add(Collection<Terminal> terminals);

    /** Writes a terminal's latest state. */
    Uni<Void> replace(Terminal terminal);
}
