package city.careline.provider.application;

import city.careline.provider.domain.staff.Worker;
import java.util.List;

/** What became of the wish to employ somebody, or to employ him otherwise. */
public sealed interface Employment {
    /** He is employed like that. */
    record Employed(Worker worker) implements Employment {}

    /** There is no such provider or worker. */
    record Unknown() implements Employment {}

    /** The provider has left for good. */
    record ProviderLeft() implements Employment {}

    /** The site is not one of the provider's. */
    record ForeignSite() implements Employment {}

    /** The catalogue has no such items. */
    record UnknownItems(List<String> codes) implements Employment {
        /** Keeps its own copy. */
        public UnknownItems {
            codes = List.copyOf(codes);
        }
    }
}
