package city.careline.elder.adapter.postgres;

import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Fittings;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import city.careline.runtime.event.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code terminal}. */
@Entity
@Table(name = "terminal")
public class TerminalRow {
    private static final String TABLE = "terminal";

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID householdId;

    @Column(name = "elder_id")
    private @Nullable UUID elderId;

    @Column(name = "line_sealed")
    private @Nullable String lineSealed;

    @Column(name = "line_hash")
    private @Nullable String lineHash;

    @Column(name = "device_id")
    private @Nullable String deviceId;

    @Column(name = "key_map")
    private String keyMap;

    @Column(name = "installed_on")
    private LocalDate installedOn;

    @Column(name = "removed_on")
    private @Nullable LocalDate removedOn;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected TerminalRow() {}

    /** The keys as JSON. */
    private record Keys(Map<String, String> keys) {}

    static TerminalRow of(Terminal terminal, Seals seals) {
        var row = new TerminalRow();
        row.id = terminal.id().value();
        row.fill(terminal, seals);
        return row;
    }

    void fill(Terminal terminal, Seals seals) {
        ElderId owner = terminal.owner();
        PhoneNumber line = terminal.fittings().line();
        householdId = terminal.household().value();
        elderId = owner == null ? null : owner.value();
        lineSealed = line == null ? null : seals.row(TABLE, id).seal("line", line.digits());
        lineHash = line == null ? null : seals.number(line.digits());
        deviceId = terminal.fittings().deviceId();
        keyMap = Json.write(new Keys(terminal.fittings().keyMap()));
        installedOn = terminal.installedOn();
        removedOn = terminal.removedOn();
        version = terminal.version();
    }

    Terminal toTerminal(Seals seals) {
        String line = seals.row(TABLE, id).openIfAny("line", lineSealed);
        return new Terminal(
                new TerminalId(id),
                new Fittings(
                        line == null ? null : new PhoneNumber(line),
                        deviceId,
                        Json.read(keyMap, Keys.class).keys()),
                elderId == null ? null : new ElderId(elderId),
                new HouseholdId(householdId),
                installedOn,
                removedOn,
                version);
    }
}
