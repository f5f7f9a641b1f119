package city.careline.dispatch.application;

class OneIncidentInMemoryTest extends OneIncidentContract {
    private final InMemoryStores memory = new InMemoryStores();

    @Override
    Stores stores() {
        return new Stores.Of(memory, memory, memory, memory, memory, memory, memory);
    }
}
