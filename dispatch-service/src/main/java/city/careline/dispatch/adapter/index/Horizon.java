package city.careline.dispatch.adapter.index;

/**
 * One limit of age, as an instant: reports from then on count one way, earlier ones another. Everybody stands right for
 * every limit after {@code after} up to {@code upTo}, because nobody was seen in between.
 */
final class Horizon {
    private long limit = Long.MIN_VALUE;
    private long after = Long.MIN_VALUE;
    private long upTo = Long.MIN_VALUE;

    boolean covers(long wanted) {
        return after < wanted && wanted <= upTo;
    }

    long limit() {
        return limit;
    }

    /** Nothing is covered until the next {@link #open}. */
    void close() {
        after = Long.MAX_VALUE;
    }

    /** Everybody stands right for this limit. */
    void open(long now, Sightings sightings) {
        limit = now;
        after = sightings.before(now);
        upTo = sightings.from(now);
    }

    /** Somebody was seen, and was put where the limit says. */
    void note(long at) {
        if (at >= limit) {
            upTo = Math.min(upTo, at);
        } else {
            after = Math.max(after, at);
        }
    }
}
