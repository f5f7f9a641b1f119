package city.careline.dispatch.application;

/** The order was bound to somebody else at the same instant. */
public final class LiveAssignmentExists extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Keeps what the store said. */
    public LiveAssignmentExists(Throwable cause) {
        super("the order has a live assignment", cause);
    }
}
