package city.careline.provider.domain.admission;

import city.careline.provider.domain.supervision.PublicContract;

/** What became of the wish to change what a provider said about itself. */
public sealed interface Restatement {
    /** It says so now. */
    record Restated(Provider provider) implements Restatement {}

    /** It has left for good; nothing changed. */
    record ProviderLeft() implements Restatement {}

    /** A public contract would lie outside the regions; nothing changed. */
    record ContractOutside(PublicContract contract) implements Restatement {}
}
