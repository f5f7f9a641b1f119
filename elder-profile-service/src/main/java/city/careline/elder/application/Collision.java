package city.careline.elder.application;

/**
 * Another transaction was quicker: a unique key was taken, or a household changed, between look and lock. Nothing was
 * written; the work is done again on what is there now.
 */
public final class Collision extends RuntimeException {
    /** How often work is done again before the failure is told. */
    static final int RETRIES = 3;

    private static final long serialVersionUID = 1L;

    /** Without a stack trace; it is expected. */
    public Collision() {
        super("another transaction was quicker", null, false, false);
    }
}
