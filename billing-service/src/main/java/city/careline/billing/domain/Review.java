package city.careline.billing.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that waits for a person; owned until somebody decides.
 *
 * @param id the item
 * @param visit the visit with what it proves
 * @param reason why it was not charged
 * @param owner whose it is
 * @param openedAt since when
 * @param decision what was decided, absent while open
 */
public record Review(
        UUID id,
        Visit visit,
        ReviewReason reason,
        String owner,
        Instant openedAt,
        @Nullable Decision decision) {
    /** The role that owns fresh items. */
    public static final String OWNER = "finance";

    /** What can be decided. */
    public enum Verdict {
        /** Charge it all the same. */
        CAPTURE,

        /** Do not pay. */
        REJECT
    }

    /**
     * A decision.
     *
     * @param verdict what
     * @param by who
     * @param note why
     * @param at when
     */
    public record Decision(Verdict verdict, String by, String note, Instant at) {}

    /** True while nobody has decided. */
    public boolean isOpen() {
        return decision == null;
    }

    /** Decided. */
    public Review decided(Decision made) {
        return new Review(id, visit, reason, owner, openedAt, made);
    }
}
