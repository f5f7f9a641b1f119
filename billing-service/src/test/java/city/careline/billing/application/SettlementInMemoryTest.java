package city.careline.billing.application;

/** The fakes pass the contract, so use-case tests may trust them. */
class SettlementInMemoryTest extends SettlementContract {
    private final BooksInMemory books = new BooksInMemory();

    @Override
    protected OpenBooks books() {
        return books;
    }
}
