package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.Elders;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.Wishes;
import city.careline.dispatch.domain.WorkerId;
import city.careline.runtime.event.Json;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The copy of elders; a version upsert, so order and repetition of events do not matter. */
@ApplicationScoped
public class ElderRows implements Elders {
    private static final String LIST = "select *, groups::text as group_list from elder where id = any($1) order by id";
    /** One is the rule; for a list PostgreSQL would plan anew each time, which takes longer than the reading. */
    private static final String ONE = "select *, groups::text as group_list from elder where id = $1";

    private static final String HOUSEHOLD =
            "select *, groups::text as group_list from elder where household_id = $1 and served order by id";
    private static final String PUT = """
            insert into elder (id, household_id, region_code, latitude, longitude, risk, served, excluded_workers,
              emergency_card, version, excluded_providers, preferred_workers, preferred_providers, groups)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::text::jsonb)
            on conflict (id) do update set household_id = excluded.household_id, region_code = excluded.region_code,
              latitude = excluded.latitude, longitude = excluded.longitude, risk = excluded.risk,
              served = excluded.served, excluded_workers = excluded.excluded_workers,
              emergency_card = excluded.emergency_card, version = excluded.version,
              excluded_providers = excluded.excluded_providers, preferred_workers = excluded.preferred_workers,
              preferred_providers = excluded.preferred_providers, groups = excluded.groups
            where elder.version < excluded.version""";

    @Override
    public Uni<List<Elder>> list(UnitOfWork work, List<ElderId> ids) {
        return switch (ids.size()) {
            case 0 -> Uni.createFrom().item(List.of());
            case 1 -> Sql.list(work, ONE, ElderRows::read, ids.getFirst().value());
            default ->
                Sql.list(work, LIST, ElderRows::read, (Object)
                        Sql.uuids(ids.stream().map(ElderId::value).toList()));
        };
    }

    @Override
    public Uni<List<Elder>> listHousehold(UnitOfWork work, UUID householdId) {
        return Sql.list(work, HOUSEHOLD, ElderRows::read, householdId);
    }

    /** Rows are written in id order, so that two batches never wait for each other. */
    @Override
    public Uni<Void> putAll(UnitOfWork work, List<Elder> elders) {
        return Sql.executeBatch(
                work,
                PUT,
                elders.stream()
                        .sorted(Comparator.comparing((Elder elder) -> elder.id().value())
                                .thenComparing(Elder::version))
                        .map(ElderRows::row)
                        .toList());
    }

    static Elder read(Row row) {
        return new Elder(
                new ElderId(row.getUUID("id")),
                row.getUUID("household_id"),
                new Home(
                        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                        new RegionCode(row.getString("region_code"))),
                Risk.valueOf(row.getString("risk")),
                row.getBoolean("served"),
                new Wishes(
                        ids(row, "excluded_workers", WorkerId::new),
                        ids(row, "excluded_providers", ProviderId::new),
                        ids(row, "preferred_workers", WorkerId::new),
                        ids(row, "preferred_providers", ProviderId::new)),
                List.of(Json.read(row.getString("group_list"), Elder.Membership[].class)),
                row.getString("emergency_card"),
                row.getLong("version"));
    }

    private static <T> Set<T> ids(Row row, String column, Function<UUID, T> id) {
        return Arrays.stream(row.getArrayOfUUIDs(column)).map(id).collect(Collectors.toSet());
    }

    private static Tuple row(Elder elder) {
        Wishes wishes = elder.wishes();
        return Sql.tuple(
                elder.id().value(),
                elder.householdId(),
                elder.home().region().value(),
                elder.home().point().latitude(),
                elder.home().point().longitude(),
                elder.risk().name(),
                elder.served(),
                uuids(wishes.excludedWorkers(), WorkerId::value),
                elder.emergencyCard(),
                elder.version(),
                uuids(wishes.excludedProviders(), ProviderId::value),
                uuids(wishes.preferredWorkers(), WorkerId::value),
                uuids(wishes.preferredProviders(), ProviderId::value),
                Json.write(elder.groups()));
    }

    private static <T> UUID[] uuids(Set<T> ids, Function<T, UUID> value) {
        return ids.stream().map(value).toArray(UUID[]::new);
    }
}
