package city.careline.provider.domain.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something in a dossier that somebody made and somebody may end; neither is ever rewritten. */
public sealed interface Entry permits PublicContract, Restriction, Rectification {
    /** Its id. */
    EntryId id();

    /** Who made it, when and why. */
    Ruling made();

    /** Who ended it, when and why; absent while nobody did. */
    @Nullable
    Ruling ended();

    /** The same, ended. */
    Entry endedBy(Ruling ending);

    /** True unless somebody ended it or its time is over. */
    boolean isOpenAt(Instant now);
}
