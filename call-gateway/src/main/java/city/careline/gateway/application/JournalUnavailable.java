package city.careline.gateway.application;

/** The journal cannot be read or written now. */
public final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For a reason found by the database or the disk. */
    public JournalUnavailable(Throwable cause) {
        super("journal unavailable: " + cause.getClass().getSimpleName(), cause);
    }
}
