package city.careline.gateway.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered terminal as the directory knows it.
 *
 * @param id the terminal
 * @param lineHash keyed hash of its line number, absent for an IP terminal without a line
 * @param deviceId id an IP terminal reports itself by
 * @param householdId the household it stands in
 * @param elderIds the elders it may be pressed by
 * @param regionCode 12-digit region of the home
 * @param risk highest risk among the elders
 * @param active false when taken out
 * @param version grows with every change
 */
public record Terminal(
        UUID id,
        @Nullable String lineHash,
        @Nullable String deviceId,
        @Nullable UUID householdId,
        List<UUID> elderIds,
        String regionCode,
        Risk risk,
        boolean active,
        long version) {
    /** Keeps its own copy. */
    public Terminal {
        elderIds = List.copyOf(elderIds);
    }
}
