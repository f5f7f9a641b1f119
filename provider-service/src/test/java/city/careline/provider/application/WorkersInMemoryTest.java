package city.careline.provider.application;

import city.careline.provider.domain.admission.ProviderId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.function.Supplier;

class WorkersInMemoryTest extends WorkersContract {
    private final City city = new City();
    private final ProviderId employer = city.aProvider().id();

    @Override
    protected Workers workers() {
        return city.workers();
    }

    @Override
    protected ProviderId employer() {
        return employer;
    }

    @Override
    protected Instant now() {
        return City.NOW;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return City.now(work.get());
    }
}
