package city.careline.provider.domain.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider must not do for a time.
 *
 * @param id its id
 * @param effect what is forbidden
 * @param cause why
 * @param from first instant it holds
 * @param to first instant it no longer holds, absent until it is lifted
 * @param made who laid it and in which words
 * @param ended who lifted it before its time
 */
public record Restriction(
        EntryId id,
        Effect effect,
        Cause cause,
        Instant from,
        @Nullable Instant to,
        Ruling made,
        @Nullable Ruling ended) implements Entry {

    /** Refuses a span that is empty or backwards. */
    public Restriction {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a restriction begins before it ends");
        }
    }

    /** First instant it does not hold any more, whether laid down or lifted; absent while open. */
    public @Nullable Instant until() {
        return Spans.earlier(to, ended);
    }

    /** True for an entry of the list of serious breaches of trust that is not over. */
    boolean isBlacklistingAt(Instant now) {
        return cause == Cause.BLACKLIST && isOpenAt(now);
    }

    @Override
    public Restriction endedBy(Ruling ending) {
        return new Restriction(id, effect, cause, from, to, made, ending);
    }

    @Override
    public boolean isOpenAt(Instant now) {
        return Spans.endsAfter(until(), now);
    }
}
