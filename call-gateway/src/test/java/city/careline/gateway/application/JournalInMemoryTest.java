package city.careline.gateway.application;

class JournalInMemoryTest extends JournalContract {
    private final JournalInMemory journal = new JournalInMemory();

    @Override
    protected Journal journal() {
        return journal;
    }
}
