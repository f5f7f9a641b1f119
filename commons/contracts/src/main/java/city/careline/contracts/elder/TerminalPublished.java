package city.careline.contracts.elder;

import city.careline.contracts.EventType;
import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Latest state of a terminal or line; how a caller is recognised.
 *
 * @param terminalId the terminal
 * @param lineHash keyed hash of the line number, absent for an IP terminal without a line
 * @param deviceId id an IP terminal reports itself by
 * @param householdId the household it stands in
 * @param elderIds the elders it may be pressed by
 * @param regionCode 12-digit region of the home
 * @param risk highest risk among the elders
 * @param keyMap key to meaning, e.g. EMERGENCY to 995; a key may carry a fixed item code
 * @param active false when taken out
 * @param version grows with every change
 */
public record TerminalPublished(
        UUID terminalId,
        @Nullable String lineHash,
        @Nullable String deviceId,
        @Nullable UUID householdId,
        List<UUID> elderIds,
        String regionCode,
        Risk risk,
        Map<String, String> keyMap,
        boolean active,
        long version) {
    /** Type on the wire. */
    public static final EventType<TerminalPublished> TYPE =
            EventType.of("careline.elder.terminal-published.v1", Topics.TERMINALS, TerminalPublished.class);

    /** Keeps its own copies. */
    public TerminalPublished {
        elderIds = List.copyOf(elderIds);
        keyMap = Map.copyOf(keyMap);
    }
}
