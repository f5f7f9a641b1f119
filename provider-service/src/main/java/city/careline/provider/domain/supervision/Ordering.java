package city.careline.provider.domain.supervision;

/** What became of the wish to order a rectification. */
public sealed interface Ordering {
    /** It is ordered. */
    record Ordered(Dossier dossier, Rectification rectification) implements Ordering {}

    /** Its deadline leaves no time to put anything right; nothing changed. */
    record DeadlinePassed() implements Ordering {}

    /** The provider has left for good; nothing changed. */
    record ProviderLeft() implements Ordering {}
}
