package city.careline.provider.domain.staff;

/** What became of the wish to take a shift off a roster. */
public sealed interface Cancelling {
    /** It is off. */
    record Cancelled(Worker worker) implements Cancelling {}

    /** No shift begins at that instant; nothing changed. */
    record NoSuchShift() implements Cancelling {}

    /** It has begun, and work may have been given out on it; nothing changed. */
    record Begun(Shift shift) implements Cancelling {}
}
