package city.careline.billing.adapter.postgres;

import city.careline.billing.application.QuotaReadings;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.QuotaPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads quotas from the pool. */
@ApplicationScoped
public class QuotaViews implements QuotaReadings {
    private static final String NOW = "select careline_now() as at";
    private static final String ENTITLEMENTS =
            "select * from entitlement where elder_id = $1 and month = $2 order by policy_code";
    private final Pool pool;

    /** Reads from this pool. */
    public QuotaViews(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Instant> now() {
        return Rows.list(pool, NOW, Rows.of(), row -> Rows.instant(row, "at")).map(List::getFirst);
    }

    @Override
    public Uni<List<QuotaPolicy>> policies() {
        return pool.withConnection(connection -> new PolicyRows(connection).all())
                .map(book -> book.policies());
    }

    @Override
    public Uni<Optional<Elder>> findElder(UUID elderId, String regionPrefix) {
        return pool.withConnection(connection -> new CopyRows(connection).findElder(elderId))
                .map(elder -> elder.filter(found -> found.region().value().startsWith(regionPrefix)));
    }

    @Override
    public Uni<List<Entitlement>> entitlements(UUID elderId, YearMonth month) {
        return Rows.list(pool, ENTITLEMENTS, Rows.of(elderId, month.toString()), EntitlementRows::entitlement);
    }
}
