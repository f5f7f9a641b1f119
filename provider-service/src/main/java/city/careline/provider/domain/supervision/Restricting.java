package city.careline.provider.domain.supervision;

/** What became of the wish to lay a restriction. */
public sealed interface Restricting {
    /** It is laid. */
    record Laid(Dossier dossier, Restriction restriction) implements Restricting {}

    /** It would begin in the past, where work was given out lawfully; nothing changed. */
    record InThePast() implements Restricting {}

    /** It would be over before it begins; nothing changed. */
    record NeverHolds() implements Restricting {}
}
