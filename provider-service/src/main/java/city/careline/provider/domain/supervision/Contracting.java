package city.careline.provider.domain.supervision;

import city.careline.provider.domain.place.Region;

/** What became of the wish to put a public contract on file. */
public sealed interface Contracting {
    /** It is on file. */
    record Signed(Dossier dossier, PublicContract contract) implements Contracting {}

    /** The provider does not serve all of its region; nothing changed. */
    record OutsideRegions(Region region) implements Contracting {}

    /** Another contract covers one of the items there at some of that time; nothing changed. */
    record Overlapping(PublicContract other) implements Contracting {}

    /** It would be over already, or before it begins; nothing changed. */
    record Over() implements Contracting {}

    /** The provider is on the list of serious breaches of trust (G53); nothing changed. */
    record Blacklisted(Restriction entry) implements Contracting {}
}
