package city.careline.provider.domain.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to put something right by a deadline (责令限期改正); from then on the provider must not work until somebody
 * confirms that it is done (逾期不改正的,责令停业整顿, G41).
 *
 * @param id its id
 * @param deadline first instant at which it is overdue
 * @param made who ordered it; the reason is the demand
 * @param ended who confirmed that it is done
 */
public record Rectification(
        EntryId id, Instant deadline, Ruling made, @Nullable Ruling ended) implements Entry {

    /** What has to be put right. */
    public String demand() {
        return made.reason();
    }

    /** True from the deadline until somebody confirms that it is done. */
    public boolean isOverdueAt(Instant now) {
        return ended == null && !now.isBefore(deadline);
    }

    @Override
    public Rectification endedBy(Ruling ending) {
        return new Rectification(id, deadline, made, ending);
    }

    @Override
    public boolean isOpenAt(Instant now) {
        return ended == null;
    }
}
