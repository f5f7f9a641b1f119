package city.careline.provider.domain.catalogue;

/** What became of the wish to set a price. */
public sealed interface Pricing {
    /** It is set; an open price before it ends where it begins. */
    record Priced(Item item) implements Pricing {}

    /** Another price for the same provider, or for everybody, holds at some of that time; nothing changed. */
    record Overlapping(Price other) implements Pricing {}

    /** It would end, in the past, a price that visits may already have been charged by; nothing changed. */
    record RewritesThePast(Price other) implements Pricing {}
}
