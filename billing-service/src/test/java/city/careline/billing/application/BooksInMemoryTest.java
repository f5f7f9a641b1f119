package city.careline.billing.application;

/** The fake passes the contract, so use-case tests may trust it. */
class BooksInMemoryTest extends BooksContract {
    private final BooksInMemory books = new BooksInMemory();

    @Override
    protected OpenBooks books() {
        return books;
    }
}
