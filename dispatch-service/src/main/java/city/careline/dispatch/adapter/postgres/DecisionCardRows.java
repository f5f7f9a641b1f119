package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.DecisionCards;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.Considered;
import city.careline.dispatch.domain.matching.DecisionCard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decision cards as JSON, append-only; beside each the providers of all who passed, for the report on fair shares. */
@ApplicationScoped
public class DecisionCardRows implements DecisionCards {
    private static final String ADD = """
            insert into decision_card (work_order_id, wave, decided_at, card, why, eligible)
            values ($1, $2, $3, $4::text::jsonb, $5::text::jsonb, $6)""";
    private static final String LIST = """
            select wave, decided_at, card::text as card, why::text as why from decision_card
            where work_order_id = $1 order by id""";

    @Override
    public Uni<Void> add(UnitOfWork work, WorkOrderId id, int wave, DecisionCard card) {
        UUID[] eligible = card.eligible().stream()
                .map(Considered::providerId)
                .map(ProviderId::value)
                .toArray(UUID[]::new);
        return insert(work, id, wave, CardJson.write(card), null, eligible);
    }

    @Override
    public Uni<Void> addNobody(UnitOfWork work, WorkOrderId id, int wave, Map<String, Integer> why) {
        var counts = new JsonObject();
        why.forEach(counts::put);
        return insert(work, id, wave, null, counts.encode(), new UUID[0]);
    }

    private static Uni<Void> insert(
            UnitOfWork work, WorkOrderId id, int wave, @Nullable String card, @Nullable String why, UUID[] eligible) {
        return Sql.execute(work, ADD, id.value(), wave, Sql.at(work.now()), card, why, eligible)
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Kept>> list(UnitOfWork work, WorkOrderId id) {
        return Sql.list(work, LIST, DecisionCardRows::read, id.value());
    }

    private static Kept read(Row row) {
        String card = row.getString("card");
        String why = row.getString("why");
        return new Kept(
                row.getInteger("wave"),
                Sql.instant(row, "decided_at"),
                card == null ? null : CardJson.read(card),
                why == null ? Map.of() : counts(new JsonObject(why)));
    }

    private static Map<String, Integer> counts(JsonObject why) {
        return why.fieldNames().stream().collect(Collectors.toMap(name -> name, why::getInteger));
    }
}
