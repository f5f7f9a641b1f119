package city.careline.dispatch.application;

/** The household got another open incident at the same instant. */
public final class OpenIncidentExists extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the store said. */
    public OpenIncidentExists(Throwable cause) {
        super("the household has an open incident", cause);
    }
}
