package city.careline.dispatch.application;

class StoresInMemoryTest extends StoresContract {
    private final InMemoryStores stores = new InMemoryStores();

    @Override
    Stores stores() {
        return stores;
    }
}
