package city.careline.dispatch.application;

class ElderHomesInMemoryTest extends ElderHomesContract {
    private final InMemoryHomes memory = new InMemoryHomes();

    @Override
    UnitsOfWork units() {
        return new InMemoryStores();
    }

    @Override
    Elders elders() {
        return memory;
    }

    @Override
    ElderHomes homes() {
        return memory;
    }
}
