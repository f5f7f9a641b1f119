package city.careline.dispatch.application;

class LoadsInMemoryTest extends LoadsContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    UnitsOfWork units() {
        return stores;
    }

    @Override
    WorkOrders orders() {
        return stores;
    }

    @Override
    Workers workers() {
        return stores;
    }
}
