package city.careline.provider.domain.admission;

import java.util.EnumSet;
import java.util.Set;

/** Where a provider stands between admission and exit (六安 plan: 筛选、准入和退出制度). */
public enum Stage {
    /** Asked to join. */
    APPLIED,

    /** Documents are being checked. */
    REVIEWING,

    /** May serve. */
    ACTIVE,

    /** Must not be offered work. */
    SUSPENDED,

    /** Has left, or was refused, for good. */
    EXITED;

    /** Where it may go from here. */
    public Set<Stage> legalMoves() {
        return switch (this) {
            case APPLIED -> EnumSet.of(REVIEWING, EXITED);
            case REVIEWING, SUSPENDED -> EnumSet.of(ACTIVE, EXITED);
            case ACTIVE -> EnumSet.of(SUSPENDED, EXITED);
            case EXITED -> EnumSet.noneOf(Stage.class);
        };
    }
}
