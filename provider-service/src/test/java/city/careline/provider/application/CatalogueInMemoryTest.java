package city.careline.provider.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class CatalogueInMemoryTest extends CatalogueContract {
    private final InMemoryCatalogue catalogue = new InMemoryCatalogue(City.NOW);

    @Override
    protected Catalogue catalogue() {
        return catalogue;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return City.now(work.get());
    }
}
