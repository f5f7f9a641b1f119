package city.careline.billing.adapter.postgres;

import city.careline.billing.application.Copies;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.RegionCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables {@code elder_copy} and {@code item_copy}. */
record CopyRows(SqlClient sql) implements Copies {
    private static final String ELDER = "select * from elder_copy where elder_id = $1";
    private static final String ELDERS = "select * from elder_copy where elder_id > $1 order by elder_id limit $2";
    private static final UUID FIRST = new UUID(0, 0);
    private static final String KEEP_ELDER = """
            insert into elder_copy (elder_id, region_code, life_state, ceased_on, memberships, version)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (elder_id) do update set region_code = excluded.region_code, life_state = excluded.life_state,
              ceased_on = excluded.ceased_on, memberships = excluded.memberships, version = excluded.version
            where elder_copy.version < excluded.version""";
    private static final String ITEM = "select * from item_copy where item_code = $1";
    private static final String KEEP_ITEM = """
            insert into item_copy (item_code, public_money, prices, version) values ($1, $2, $3, $4)
            on conflict (item_code) do update set public_money = excluded.public_money, prices = excluded.prices,
              version = excluded.version
            where item_copy.version < excluded.version""";

    @Override
    public Uni<Optional<Elder>> findElder(UUID id) {
        return Rows.find(sql, ELDER, Rows.of(id), CopyRows::elder);
    }

    @Override
    public Uni<List<Elder>> listElders(@Nullable UUID after, int limit) {
        return Rows.list(sql, ELDERS, Rows.of(after == null ? FIRST : after, limit), CopyRows::elder);
    }

    @Override
    public Uni<Void> keep(List<Elder> elders) {
        return Rows.changeAll(
                sql, KEEP_ELDER, elders.stream().map(CopyRows::values).toList());
    }

    private static Tuple values(Elder elder) {
        var memberships = new JsonArray();
        elder.memberships()
                .forEach(membership -> memberships.add(new JsonObject()
                        .put("group", membership.groupCode())
                        .put("from", membership.from().toString())
                        .put("to", Rows.text(membership.to()))));
        return Rows.of(
                elder.id(),
                elder.region().value(),
                elder.state().name(),
                elder.ceasedOn(),
                memberships,
                elder.version());
    }

    @Override
    public Uni<Optional<Item>> findItem(String code) {
        return Rows.find(sql, ITEM, Rows.of(code), CopyRows::item);
    }

    @Override
    public Uni<Void> keep(Item item) {
        var prices = new JsonArray();
        item.prices()
                .forEach(price -> prices.add(new JsonObject()
                        .put("provider", Rows.text(price.providerId()))
                        .put("fenPerHour", price.fenPerHour())
                        .put("from", price.from().toString())
                        .put("to", Rows.text(price.to()))));
        return Rows.change(sql, KEEP_ITEM, Rows.of(item.code(), item.publicMoney(), prices, item.version()));
    }

    private static Elder elder(Row row) {
        return new Elder(
                row.getUUID("elder_id"),
                new RegionCode(row.getString("region_code")),
                LifeState.valueOf(row.getString("life_state")),
                row.getLocalDate("ceased_on"),
                objects(row, "memberships").stream().map(CopyRows::membership).toList(),
                row.getLong("version"));
    }

    private static Elder.Membership membership(JsonObject json) {
        String to = json.getString("to");
        return new Elder.Membership(
                json.getString("group"),
                LocalDate.parse(json.getString("from")),
                to == null ? null : LocalDate.parse(to));
    }

    private static Item item(Row row) {
        return new Item(
                row.getString("item_code"),
                row.getBoolean("public_money"),
                objects(row, "prices").stream().map(CopyRows::price).toList(),
                row.getLong("version"));
    }

    private static Item.Price price(JsonObject json) {
        String provider = json.getString("provider");
        String to = json.getString("to");
        return new Item.Price(
                provider == null ? null : UUID.fromString(provider),
                json.getLong("fenPerHour"),
                Instant.parse(json.getString("from")),
                to == null ? null : Instant.parse(to));
    }

    private static List<JsonObject> objects(Row row, String column) {
        JsonArray array = row.getJsonArray(column);
        return array.stream().map(JsonObject.class::cast).toList();
    }
}
