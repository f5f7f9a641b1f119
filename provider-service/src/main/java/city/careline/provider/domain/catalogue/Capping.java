package city.careline.provider.domain.catalogue;

/** What became of the wish to set a ceiling. */
public sealed interface Capping {
    /** It is set; an open ceiling before it ends where it begins. */
    record Capped(Item item) implements Capping {}

    /** Another ceiling for the same region holds at some of that time; nothing changed. */
    record Overlapping(Ceiling other) implements Capping {}

    /** It would end, in the past, a ceiling that visits were given out under; nothing changed. */
    record RewritesThePast(Ceiling other) implements Capping {}
}
