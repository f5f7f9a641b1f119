package city.careline.provider.domain.staff;

/** What became of the wish to give a worker more shifts. */
public sealed interface Rostering {
    /** He has them. */
    record Rostered(Worker worker) implements Rostering {}

    /** One would overlap another; nothing changed. */
    record Overlapping(Shift wanted, Shift other) implements Rostering {}

    /** One is over already; nothing changed. */
    record Over(Shift wanted) implements Rostering {}
}
