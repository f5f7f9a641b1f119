package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.Stories;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.application.Viewer;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Signal;
import city.careline.dispatch.domain.order.WorkOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders and offers for reading. */
@ApplicationScoped
public class StoryRows implements Stories {
    private static final String TIMELINE =
            "select at, what, ids from work_order_event where work_order_id = $1 order by id";
    private static final String SIGNALS = """
            select alarm_id, call_id, raised_at, joined_at from signal where work_order_id = $1
            order by joined_at, alarm_id""";
    private static final String LIST = """
            select * from work_order o
            where ($1::text[] is null or state = any($1)) and ($2::text is null or kind = $2)
              and ($3::text = '' or region_code like $3 || '%') and ($4::text is null or origin_id = $4)
              and ($5::uuid is null or id < $5)
              and case
                when $6::uuid is not null then exists
                  (select 1 from offer f where f.work_order_id = o.id and f.worker_id = $6)
                when $7::uuid is not null then exists
                  (select 1 from offer f where f.work_order_id = o.id and f.provider_id = $7)
                when region_code is null then $8::boolean or $9::text = ''
                else region_code like $9 || '%' end
            order by id desc limit $10""";
    private static final String OPEN_OFFERS = """
            select * from offer where state = 'OPEN' and ($1::uuid is null or worker_id = $1)
              and ($2::uuid is null or provider_id = $2)
              and ($3::text = '' or exists (select 1 from work_order o where o.id = work_order_id
                and (o.region_code is null or o.region_code like $3 || '%')))
            order by id limit $4""";
    private static final String OFFER = "select * from offer where id = $1";
    private static final String ORDERS = "select * from work_order where id = any($1)";

    @Override
    public Uni<List<Entry>> timeline(UnitOfWork work, WorkOrderId id) {
        return Sql.list(
                work, TIMELINE, row -> new Entry(Sql.instant(row, "at"), row.getString("what"), ids(row)), id.value());
    }

    private static Map<String, String> ids(Row row) {
        var ids = new LinkedHashMap<String, String>();
        row.getJsonObject("ids").forEach(entry -> ids.put(entry.getKey(), String.valueOf(entry.getValue())));
        return ids;
    }

    @Override
    public Uni<List<Heard>> signals(UnitOfWork work, WorkOrderId id) {
        return Sql.list(
                work,
                SIGNALS,
                row -> new Heard(
                        new Signal(row.getUUID("alarm_id"), row.getUUID("call_id"), Sql.instant(row, "raised_at")),
                        Sql.instant(row, "joined_at")),
                id.value());
    }

    @Override
    public Uni<List<WorkOrder>> list(UnitOfWork work, Filter filter) {
        Viewer viewer = filter.viewer();
        String @Nullable [] states = filter.states().isEmpty()
                ? null
                : filter.states().stream().map(OrderState::name).toArray(String[]::new);
        @Nullable Kind kind = filter.kind();
        return Sql.list(
                work,
                LIST,
                OrderColumns::read,
                states,
                kind == null ? null : kind.name(),
                filter.regionPrefix(),
                filter.originId(),
                filter.after(),
                worker(viewer.workerId()),
                provider(viewer.providerId()),
                viewer.atSeat(),
                viewer.regionPrefix(),
                filter.limit());
    }

    @Override
    public Uni<List<OfferCard>> openOffers(
            UnitOfWork work,
            @Nullable ProviderId providerId,
            @Nullable WorkerId workerId,
            String regionPrefix,
            int limit) {
        return Sql.list(
                        work,
                        OPEN_OFFERS,
                        OfferColumns::read,
                        worker(workerId),
                        provider(providerId),
                        regionPrefix,
                        limit)
                .chain(offers -> withOrders(work, offers));
    }

    @Override
    public Uni<Optional<OfferCard>> findOffer(UnitOfWork work, OfferId id) {
        return Sql.list(work, OFFER, OfferColumns::read, id.value())
                .chain(offers -> withOrders(work, offers))
                .map(cards -> cards.stream().findFirst());
    }

    private static Uni<List<OfferCard>> withOrders(UnitOfWork work, List<Offer> offers) {
        UUID[] orderIds = offers.stream()
                .map(offer -> offer.terms().workOrderId().value())
                .distinct()
                .toArray(UUID[]::new);
        return Sql.list(work, ORDERS, OrderColumns::read, (Object) orderIds).map(orders -> {
            Map<WorkOrderId, WorkOrder> byId =
                    orders.stream().collect(Collectors.toMap(WorkOrder::id, Function.identity()));
            return offers.stream()
                    .map(offer -> new OfferCard(
                            offer, Objects.requireNonNull(byId.get(offer.terms().workOrderId()))))
                    .toList();
        });
    }

    private static @Nullable UUID worker(@Nullable WorkerId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID provider(@Nullable ProviderId id) {
        return id == null ? null : id.value();
    }
}
