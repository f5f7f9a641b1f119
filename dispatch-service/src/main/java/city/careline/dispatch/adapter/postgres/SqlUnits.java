package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.PoolBell;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.runtime.postgres.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Units of work as database transactions; the outbox relay is woken after each commit, and the waiting pools it
 * concerns. */
@ApplicationScoped
public class SqlUnits implements UnitsOfWork {
    private final Transactions transactions;
    private final PoolBell bell;

    /** Uses the service's own pool. */
    public SqlUnits(Transactions transactions, PoolBell bell) {
        this.transactions = transactions;
        this.bell = bell;
    }

    @Override
    public <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var stirred = new Stirred();
            return transactions
                    .run((tx, now) -> {
                        stirred.clear();
                        return work.apply(new SqlWork(tx, now, stirred));
                    })
                    .invoke(() -> stirred.ring(bell));
        });
    }
}
