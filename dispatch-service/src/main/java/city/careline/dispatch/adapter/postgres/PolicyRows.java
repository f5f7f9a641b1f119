package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.Policies;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.policy.FloorPolicy;
import city.careline.dispatch.domain.policy.Ladder;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import city.careline.dispatch.domain.policy.Ring;
import city.careline.dispatch.domain.policy.Scope;
import city.careline.dispatch.domain.policy.TurnoutPolicy;
import city.careline.runtime.event.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Policies as rows, remembered for a second; a change holds from then on, and here from the next decision on. */
@ApplicationScoped
public class PolicyRows implements Policies {
    private static final String LIST_RELEASE =
            "select * from release_policy order by region_prefix, kind, item_code, risk";
    private static final String LIST_OFFERS =
            "select *, rings::text as ring_list from offer_policy order by region_prefix, kind, item_code, risk";
    private static final String PUT_RELEASE = """
            insert into release_policy (region_prefix, kind, risk, item_code, seat_confirm_seconds, lead_seconds)
            values ($1, $2, $3, $4, $5, $6)""";
    private static final String PUT_OFFERS = """
            insert into offer_policy (region_prefix, kind, risk, item_code, mode, rings, max_waves, retry_seconds,
              wait_at_most_seconds, visit_meters)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9, $10)""";

    private static final String LIST_LADDERS =
            "select * from escalation_policy order by region_prefix, kind, item_code, risk, step";
    private static final String PUT_LADDER = """
            insert into escalation_policy (region_prefix, kind, risk, item_code, step, after_seconds, action)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String PUT_TURNOUT = """
            insert into turnout_policy (region_prefix, kind, risk, item_code, remind_seconds, release_seconds,
              arrival_slack_seconds)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String LIST_FLOORS = "select * from floor_policy order by region_prefix";
    private static final String PUT_FLOOR =
            "insert into floor_policy (region_prefix, elder_groups, provider_kinds) values ($1, $2, $3)";

    private final Remembered<ReleasePolicy> release = new Remembered<>();
    private final Remembered<OfferPolicy> offers = new Remembered<>();
    private final Remembered<Ladder> ladders = new Remembered<>();
    private final Remembered<FloorPolicy> floors = new Remembered<>();

    /** A ring as JSON. */
    record RingColumns(int radiusMeters, int parallel, List<String> providerKinds, int answerSeconds) {
        static RingColumns of(Ring ring) {
            return new RingColumns(
                    ring.radiusMeters(),
                    ring.parallel(),
                    ring.providerKinds().stream().sorted().toList(),
                    (int) ring.answerWithin().toSeconds());
        }

        Ring toRing() {
            return new Ring(radiusMeters, parallel, Set.copyOf(providerKinds), Duration.ofSeconds(answerSeconds));
        }
    }

    @Override
    public Uni<List<ReleasePolicy>> listRelease(UnitOfWork work) {
        return release.get(() -> Sql.list(
                work,
                LIST_RELEASE,
                row -> new ReleasePolicy(
                        scope(row), seconds(row, "seat_confirm_seconds"), seconds(row, "lead_seconds"))));
    }

    @Override
    public Uni<List<OfferPolicy>> listOffers(UnitOfWork work) {
        return offers.get(() -> Sql.list(
                work,
                LIST_OFFERS,
                row -> new OfferPolicy(
                        scope(row),
                        OfferPolicy.Mode.valueOf(row.getString("mode")),
                        Arrays.stream(Json.read(row.getString("ring_list"), RingColumns[].class))
                                .map(RingColumns::toRing)
                                .toList(),
                        row.getInteger("max_waves"),
                        seconds(row, "retry_seconds"),
                        seconds(row, "wait_at_most_seconds"),
                        row.getInteger("visit_meters"))));
    }

    @Override
    public Uni<Void> replaceRelease(UnitOfWork work, List<ReleasePolicy> rows) {
        release.forget();
        return Sql.execute(work, "delete from release_policy")
                .chain(() -> Sql.executeBatch(
                        work,
                        PUT_RELEASE,
                        rows.stream()
                                .map(one -> Sql.tuple(
                                        one.scope().regionPrefix(),
                                        one.scope().kind().name(),
                                        risk(one.scope()),
                                        item(one.scope()),
                                        (int) one.waitForSeat().toSeconds(),
                                        (int) one.lead().toSeconds()))
                                .toList()));
    }

    @Override
    public Uni<Void> replaceOffers(UnitOfWork work, List<OfferPolicy> rows) {
        offers.forget();
        return Sql.execute(work, "delete from offer_policy")
                .chain(() -> Sql.executeBatch(
                        work, PUT_OFFERS, rows.stream().map(PolicyRows::row).toList()));
    }

    private static Tuple row(OfferPolicy one) {
        return Sql.tuple(
                one.scope().regionPrefix(),
                one.scope().kind().name(),
                risk(one.scope()),
                item(one.scope()),
                one.mode().name(),
                Json.write(one.rings().stream().map(RingColumns::of).toList()),
                one.maxWaves(),
                (int) one.retryAfter().toSeconds(),
                (int) one.waitAtMost().toSeconds(),
                one.visitMeters());
    }

    @Override
    public Uni<List<Ladder>> listLadders(UnitOfWork work) {
        return ladders.get(() -> Sql.list(work, LIST_LADDERS, row -> Map.entry(scope(row), rung(row)))
                .map(rungs -> rungs.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                LinkedHashMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(one -> new Ladder(one.getKey(), one.getValue()))
                        .toList()));
    }

    @Override
    public Uni<Void> replaceLadders(UnitOfWork work, List<Ladder> rows) {
        ladders.forget();
        return Sql.execute(work, "delete from escalation_policy")
                .chain(() -> Sql.executeBatch(
                        work,
                        PUT_LADDER,
                        rows.stream()
                                .flatMap(one -> one.rungs().stream().map(rung -> row(one.scope(), rung)))
                                .toList()));
    }

    private static Ladder.Rung rung(Row row) {
        return new Ladder.Rung(
                row.getInteger("step"), seconds(row, "after_seconds"), Ladder.Action.valueOf(row.getString("action")));
    }

    private static Tuple row(Scope scope, Ladder.Rung rung) {
        return Sql.tuple(
                scope.regionPrefix(),
                scope.kind().name(),
                risk(scope),
                item(scope),
                rung.step(),
                (int) rung.after().toSeconds(),
                rung.action().name());
    }

    @Override
    public Uni<List<TurnoutPolicy>> listTurnouts(UnitOfWork work) {
        return Sql.list(
                work,
                "select * from turnout_policy order by region_prefix, kind, item_code, risk",
                row -> new TurnoutPolicy(
                        scope(row),
                        seconds(row, "remind_seconds"),
                        seconds(row, "release_seconds"),
                        seconds(row, "arrival_slack_seconds")));
    }

    @Override
    public Uni<Void> replaceTurnouts(UnitOfWork work, List<TurnoutPolicy> rows) {
        return Sql.execute(work, "delete from turnout_policy")
                .chain(() -> Sql.executeBatch(
                        work,
                        PUT_TURNOUT,
                        rows.stream()
                                .map(one -> Sql.tuple(
                                        one.scope().regionPrefix(),
                                        one.scope().kind().name(),
                                        risk(one.scope()),
                                        item(one.scope()),
                                        (int) one.remindAfter().toSeconds(),
                                        (int) one.releaseAfter().toSeconds(),
                                        (int) one.arrivalSlack().toSeconds()))
                                .toList()));
    }

    @Override
    public Uni<List<FloorPolicy>> listFloors(UnitOfWork work) {
        return floors.get(() -> Sql.list(
                work,
                LIST_FLOORS,
                row -> new FloorPolicy(
                        row.getString("region_prefix"),
                        Set.of(row.getArrayOfStrings("elder_groups")),
                        Set.of(row.getArrayOfStrings("provider_kinds")))));
    }

    @Override
    public Uni<Void> replaceFloors(UnitOfWork work, List<FloorPolicy> rows) {
        floors.forget();
        return Sql.execute(work, "delete from floor_policy")
                .chain(() -> Sql.executeBatch(
                        work,
                        PUT_FLOOR,
                        rows.stream()
                                .map(one -> Sql.tuple(
                                        one.regionPrefix(), sorted(one.groups()), sorted(one.providerKinds())))
                                .toList()));
    }

    private static String[] sorted(Set<String> words) {
        return words.stream().sorted().toArray(String[]::new);
    }

    private static Scope scope(Row row) {
        String risk = row.getString("risk");
        String item = row.getString("item_code");
        return new Scope(
                row.getString("region_prefix"),
                Kind.valueOf(row.getString("kind")),
                risk.isEmpty() ? null : Risk.valueOf(risk),
                item.isEmpty() ? null : item);
    }

    private static String risk(Scope scope) {
        Risk risk = scope.risk();
        return risk == null ? "" : risk.name();
    }

    private static String item(Scope scope) {
        return Objects.requireNonNullElse(scope.itemCode(), "");
    }

    private static Duration seconds(Row row, String column) {
        return Duration.ofSeconds(row.getInteger(column));
    }
}
