package city.careline.billing.adapter.postgres;

import city.careline.billing.application.AnnouncementsIn;
import city.careline.billing.application.Books;
import city.careline.billing.application.BooksIn;
import city.careline.billing.application.OpenBooks;
import city.careline.runtime.postgres.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;

/** Opens the books: in a transaction of its own, or in the one of an event. */
@ApplicationScoped
public class BooksOnPostgres implements OpenBooks, BooksIn<SqlConnection> {
    private final Transactions transactions;
    private final AnnouncementsIn<SqlConnection> announcements;

    /** Works on the service's own pool. */
    public BooksOnPostgres(Transactions transactions, AnnouncementsIn<SqlConnection> announcements) {
        this.transactions = transactions;
        this.announcements = announcements;
    }

    @Override
    public Books of(SqlConnection transaction, Instant now) {
        return PostgresBooks.of(transaction, now, announcements.of(transaction));
    }

    @Override
    public <R> Uni<R> with(Function<Books, Uni<R>> work) {
        return transactions.run((tx, now) -> work.apply(of(tx, now)));
    }
}
