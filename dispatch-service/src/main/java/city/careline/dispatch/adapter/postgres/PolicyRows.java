package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.Policies;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import city.careline.dispatch.domain.policy.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Policies as rows; read in the transaction of each decision, so a change holds from the next one on. */
@ApplicationScoped
public class PolicyRows implements Policies {
    private static final String LIST_RELEASE = "select * from release_policy order by region_prefix, kind, risk";
    private static final String LIST_OFFERS = "select * from offer_policy order by region_prefix, kind, risk";
    private static final String PUT_RELEASE =
            "insert into release_policy (region_prefix, kind, risk, seat_confirm_seconds, lead_seconds) values ($1, $2, $3, $4, $5)";
    private static final String PUT_OFFERS = """
            insert into offer_policy (region_prefix, kind, risk, parallel, deadline_seconds, max_waves, radius_meters,
              retry_seconds, visit_meters)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    @Override
    public Uni<List<ReleasePolicy>> listRelease(UnitOfWork work) {
        return Sql.list(
                work,
                LIST_RELEASE,
                row -> new ReleasePolicy(
                        scope(row), seconds(row, "seat_confirm_seconds"), seconds(row, "lead_seconds")));
    }

    @Override
    public Uni<List<OfferPolicy>> listOffers(UnitOfWork work) {
        return Sql.list(
                work,
                LIST_OFFERS,
                row -> new OfferPolicy(
                        scope(row),
                        row.getInteger("parallel"),
                        seconds(row, "deadline_seconds"),
                        row.getInteger("max_waves"),
                        row.getInteger("radius_meters"),
                        seconds(row, "retry_seconds"),
                        row.getInteger("visit_meters")));
    }

    @Override
    public Uni<Void> replaceRelease(UnitOfWork work, List<ReleasePolicy> rows) {
        return Sql.execute(work, "delete from release_policy")
                .chain(() -> Sql.executeBatch(
                        work,
                        PUT_RELEASE,
                        rows.stream()
                                .map(one -> Sql.tuple(
                                        one.scope().regionPrefix(),
                                        one.scope().kind().name(),
                                        risk(one.scope()),
                                        (int) one.waitForSeat().toSeconds(),
                                        (int) one.lead().toSeconds()))
                                .toList()));
    }

    @Override
    public Uni<Void> replaceOffers(UnitOfWork work, List<OfferPolicy> rows) {
        return Sql.execute(work, "delete from offer_policy")
                .chain(() -> Sql.executeBatch(
                        work,
                        PUT_OFFERS,
                        rows.stream()
                                .map(one -> Sql.tuple(
                                        one.scope().regionPrefix(),
                                        one.scope().kind().name(),
                                        risk(one.scope()),
                                        one.parallel(),
                                        (int) one.answerWithin().toSeconds(),
                                        one.maxWaves(),
                                        one.radiusMeters(),
                                        (int) one.retryAfter().toSeconds(),
                                        one.visitMeters()))
                                .toList()));
    }

    private static Scope scope(Row row) {
        String risk = row.getString("risk");
        return new Scope(
                row.getString("region_prefix"),
                Kind.valueOf(row.getString("kind")),
                risk.isEmpty() ? null : Risk.valueOf(risk));
    }

    private static String risk(Scope scope) {
        Risk risk = scope.risk();
        return risk == null ? "" : risk.name();
    }

    private static Duration seconds(Row row, String column) {
        return Duration.ofSeconds(row.getInteger(column));
    }
}
