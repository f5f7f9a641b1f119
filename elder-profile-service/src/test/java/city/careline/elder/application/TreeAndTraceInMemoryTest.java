package city.careline.elder.application;

import io.smallrye.mutiny.Uni;

class TreeAndTraceInMemoryTest extends TreeAndTraceContract {
    private final InMemoryUnitsOfWork units = new InMemoryUnitsOfWork();

    @Override
    protected UnitsOfWork units() {
        return units;
    }

    @Override
    protected <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }
}
