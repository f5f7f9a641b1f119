package city.careline.runtime.event;

/** An event that no retry will make acceptable; it goes to quarantine. The message must hold no personal data. */
public final class PoisonEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Poison for a reason found by us. */
    public PoisonEvent(String message) {
        super(message);
    }

    /** Poison found by a library. */
    public PoisonEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
