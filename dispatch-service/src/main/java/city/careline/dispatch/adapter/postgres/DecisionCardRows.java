package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.DecisionCards;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.runtime.event.Json;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decision cards as JSON, append-only. */
@ApplicationScoped
public class DecisionCardRows implements DecisionCards {
    private static final String ADD = """
            insert into decision_card (work_order_id, wave, decided_at, card) values ($1, $2, $3, $4::text::jsonb)""";
    private static final String LIST =
            "select card::text as card from decision_card where work_order_id = $1 order by id";

    /** How a distance was estimated, so that the card says what it knows. */
    private static final String ESTIMATE = "GREAT_CIRCLE_X_ROAD_FACTOR";

    record Line(
            UUID workerId,
            UUID providerId,
            boolean chosen,
            @Nullable String rejection,
            @Nullable Integer straightMeters,
            @Nullable Integer roadMeters,
            @Nullable String position) {}

    record Sought(
            String itemCode,
            List<String> requiredCertificates,
            String regionCode,
            Instant wantedAt,
            int wanted,
            int radiusMeters,
            double roadFactor,
            String estimate) {}

    record Card(
            int wave,
            Instant decidedAt,
            @Nullable Sought sought,
            List<UUID> chosen,
            List<Line> considered,
            Map<String, Integer> beyond,
            Map<String, Integer> rejections) {}

    @Override
    public Uni<Void> add(UnitOfWork work, WorkOrderId id, int wave, DecisionCard card) {
        var need = card.need();
        var sought = new Sought(
                need.itemCode(),
                need.requiredCertificates().stream().sorted().toList(),
                need.home().region().value(),
                need.at(),
                need.wanted(),
                need.radiusMeters(),
                card.ranking().roadFactor(),
                ESTIMATE);
        var lines = card.considered().stream()
                .map(one -> new Line(
                        one.workerId().value(),
                        one.providerId().value(),
                        one.isChosen(),
                        one.rejection() == null ? null : one.rejection().name(),
                        one.straightMeters(),
                        one.roadMeters(),
                        one.position() == null ? null : one.position().name()))
                .toList();
        var chosen = card.chosen().stream().map(one -> one.workerId().value()).toList();
        return insert(
                work,
                id,
                new Card(wave, work.now(), sought, chosen, lines, names(card.beyond()), names(card.rejections())));
    }

    @Override
    public Uni<Void> addNobody(UnitOfWork work, WorkOrderId id, int wave, Map<String, Integer> why) {
        return insert(work, id, new Card(wave, work.now(), null, List.of(), List.of(), Map.of(), why));
    }

    @Override
    public Uni<List<String>> list(UnitOfWork work, WorkOrderId id) {
        return Sql.list(work, LIST, row -> row.getString("card"), id.value());
    }

    private static Uni<Void> insert(UnitOfWork work, WorkOrderId id, Card card) {
        return Sql.execute(work, ADD, id.value(), card.wave(), Sql.at(card.decidedAt()), Json.write(card))
                .replaceWithVoid();
    }

    private static Map<String, Integer> names(Map<? extends Enum<?>, Integer> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(), Map.Entry::getValue, Integer::sum, TreeMap::new));
    }
}
