package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.MatchingPolicies;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.policy.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Matching policies as rows, kept in memory for a second: every decision asks for them, and they change once in a
 * season. A change holds at once on the instance that made it, within a second on the others.
 */
@ApplicationScoped
public class MatchingPolicyRows implements MatchingPolicies {
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final String LIST =
            "select policy::text as policy from matching_policy order by region_prefix, kind, item_code, risk";
    private static final String PUT = """
            insert into matching_policy (region_prefix, kind, risk, item_code, policy)
            values ($1, $2, $3, $4, $5::text::jsonb)""";
    private static final String LOG =
            "insert into policy_change (at, subject, what, rows) values ($1, $2, 'MATCHING', $3::text::jsonb)";

    private record Kept(List<MatchingPolicy> rows, long readAt) {}

    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    @Override
    public Uni<List<MatchingPolicy>> list(UnitOfWork work) {
        Kept last = kept.get();
        if (last != null && System.nanoTime() - last.readAt() < KEPT_NANOS) {
            return Uni.createFrom().item(last.rows());
        }
        return Sql.list(work, LIST, row -> CardJson.readPolicy(row.getString("policy")))
                .invoke(rows -> kept.set(new Kept(List.copyOf(rows), System.nanoTime())));
    }

    @Override
    public Uni<Void> replace(UnitOfWork work, List<MatchingPolicy> rows, String by) {
        String all = rows.stream().map(CardJson::write).collect(Collectors.joining(",", "[", "]"));
        return Sql.execute(work, "delete from matching_policy")
                .chain(() -> Sql.executeBatch(
                        work,
                        PUT,
                        rows.stream()
                                .map(one -> {
                                    Scope scope = one.scope();
                                    Risk risk = scope.risk();
                                    return Sql.tuple(
                                            scope.regionPrefix(),
                                            scope.kind().name(),
                                            risk == null ? "" : risk.name(),
                                            Objects.requireNonNullElse(scope.itemCode(), ""),
                                            CardJson.write(one));
                                })
                                .toList()))
                .chain(() -> Sql.execute(work, LOG, Sql.at(work.now()), by, all))
                .invoke(() -> kept.set(new Kept(List.copyOf(rows), System.nanoTime())))
                .replaceWithVoid();
    }
}
