package city.careline.provider.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class ProvidersInMemoryTest extends ProvidersContract {
    private final InMemoryProviders providers = new InMemoryProviders(City.NOW);

    @Override
    protected Providers providers() {
        return providers;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return City.now(work.get());
    }
}
