package city.careline.dispatch.domain.order;

import java.time.Instant;

/** What became of a decline. */
public sealed interface Refusal {
    /**
     * Noted.
     *
     * @param repeated true when it already was
     */
    record Noted(boolean repeated) implements Refusal {}

    /** The offer was accepted before; the assignment must be released instead. */
    record AlreadyAccepted() implements Refusal {}

    /**
     * The offer had ended.
     *
     * @param since when it ended
     */
    record TooLate(Instant since) implements Refusal {}

    /** The offer is somebody else's. */
    record NotYours() implements Refusal {}
}
