package city.careline.billing.application;

import city.careline.billing.domain.Statement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;

/** Makes the statements of an open month again from its charges. */
@ApplicationScoped
public class BuildStatements {
    private final OpenBooks openBooks;

    /** Settles these books. */
    public BuildStatements(OpenBooks openBooks) {
        this.openBooks = openBooks;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The statements as they are now. */
        record Built(List<Statement> statements) implements Outcome {}

        /** The month is closed; its statements are final. */
        record Closed() implements Outcome {}
    }

    /** One statement per provider that has charges in the month. */
    public Uni<Outcome> handle(YearMonth month) {
        return openBooks.with(books -> books.months()
                .isClosed(month)
                .chain(closed -> closed
                        ? Uni.createFrom().item(new Outcome.Closed())
                        : books.statements().rebuild(month, false, books.now()).map(Outcome.Built::new)));
    }
}
