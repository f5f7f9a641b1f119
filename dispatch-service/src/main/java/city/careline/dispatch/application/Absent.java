package city.careline.dispatch.application;

/** There is no such thing, or this caller may not know of it. */
public final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is absent, in English without ids. */
    public Absent(String what) {
        super(what, null, false, false);
    }
}
