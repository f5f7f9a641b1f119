package city.careline.gateway.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may be calling. Caller id is a hint, never a proof, and nobody is turned away for want of it.
 *
 * @param identification how sure the caller is known
 * @param lineHash keyed hash of the line number, absent when withheld or not a line
 * @param terminalId the registered terminal, when known
 * @param householdId the household behind it, when known
 * @param elderIds the elders it may be: none, one, or all of the household
 * @param regionCode 12-digit region, when known
 * @param risk highest risk of the elders it may be; HIGH when nobody is known
 */
public record Caller(
        Identification identification,
        @Nullable String lineHash,
        @Nullable UUID terminalId,
        @Nullable UUID householdId,
        List<UUID> elderIds,
        @Nullable String regionCode,
        Risk risk) {
    /** Keeps its own copy. */
    public Caller {
        elderIds = List.copyOf(elderIds);
    }

    /** A caller who sent no number. */
    public static Caller withheld() {
        return new Caller(Identification.WITHHELD, null, null, null, List.of(), null, Risk.HIGH);
    }

    /** A line or device that nobody registered; a device has no line hash. */
    public static Caller unknown(@Nullable String lineHash) {
        return new Caller(Identification.UNKNOWN_LINE, lineHash, null, null, List.of(), null, Risk.HIGH);
    }

    /** Whoever may press this terminal. */
    public static Caller at(Terminal terminal) {
        return new Caller(
                certainty(terminal.householdId(), terminal.elderIds()),
                terminal.lineHash(),
                terminal.id(),
                terminal.householdId(),
                terminal.elderIds(),
                terminal.regionCode(),
                terminal.risk());
    }

    private static Identification certainty(@Nullable UUID householdId, List<UUID> elderIds) {
        if (elderIds.size() == 1) {
            return Identification.ELDER;
        }
        return elderIds.isEmpty() && householdId == null ? Identification.UNKNOWN_LINE : Identification.HOUSEHOLD;
    }
}
