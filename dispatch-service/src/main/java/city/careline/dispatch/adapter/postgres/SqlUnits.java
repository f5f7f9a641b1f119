package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.runtime.postgres.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Units of work as database transactions; the outbox relay is woken after each commit. */
@ApplicationScoped
public class SqlUnits implements UnitsOfWork {
    private final Transactions transactions;

    /** Uses the service's own pool. */
    public SqlUnits(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work) {
        return transactions.run((tx, now) -> work.apply(new SqlWork(tx, now)));
    }
}
