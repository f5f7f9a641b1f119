package city.careline.billing.adapter.postgres;

import city.careline.billing.application.SettlementReadings;
import city.careline.billing.application.Slice;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Statement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads statements from the pool. */
@ApplicationScoped
public class SettlementViews implements SettlementReadings {
    /** A statement as far as the region reaches; the totals are those of the visible lines. */
    private static final String VISIBLE = """
            select s.id, s.provider_id, s.month, s.is_final, s.made_at, t.lines, t.public_fen, t.self_pay_fen
            from statement s join lateral (
              select count(*)::int as lines, sum(c.public_fen)::bigint as public_fen,
                sum(c.self_pay_fen)::bigint as self_pay_fen
              from statement_line l join charge c on c.id = l.charge_id
              where l.statement_id = s.id and starts_with(c.region_code, $1)) t on t.lines > 0
            """;

    private static final String LIST = VISIBLE + """
            where ($2::uuid is null or s.id > $2) and ($4::text is null or s.month = $4)
              and ($5::uuid is null or s.provider_id = $5)
            order by s.id limit $3""";
    private static final String FIND = VISIBLE + "where s.id = $2";
    private static final String LINES = """
            select c.* from statement_line l join charge c on c.id = l.charge_id
            where l.statement_id = $1 and starts_with(c.region_code, $2) order by c.id""";
    private final Pool pool;

    /** Reads from this pool. */
    public SettlementViews(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Statement>> statements(@Nullable YearMonth month, @Nullable UUID providerId, Slice slice) {
        return Rows.list(
                pool,
                LIST,
                Rows.of(slice.regionPrefix(), slice.after(), slice.limit(), Rows.text(month), providerId),
                StatementRows::statement);
    }

    @Override
    public Uni<Optional<Statement>> find(UUID statementId, String regionPrefix) {
        return Rows.find(pool, FIND, Rows.of(regionPrefix, statementId), StatementRows::statement);
    }

    @Override
    public Uni<List<Charge>> lines(UUID statementId, String regionPrefix) {
        return Rows.list(pool, LINES, Rows.of(statementId, regionPrefix), ChargeRows::charge);
    }
}
