package city.careline.provider.domain.supervision;

/** What became of the wish to end an entry of a dossier. */
public sealed interface Ending {
    /** It is ended. */
    record Ended(Dossier dossier, Entry entry) implements Ending {}

    /** It was over already; nothing changed. */
    record AlreadyOver(Entry entry) implements Ending {}

    /** The dossier has no such entry. */
    record Unknown() implements Ending {}
}
