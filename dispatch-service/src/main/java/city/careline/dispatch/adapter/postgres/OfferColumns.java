package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OfferTerms;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer as columns. */
final class OfferColumns {
    static final String PUT = """
            insert into offer (id, work_order_id, wave, provider_id, worker_id, capacity, road_meters, made_at,
              expires_at, state, version, ended_at, reason, assignment_id, travel_seconds, preempts)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            on conflict (id) do update set state = excluded.state, version = excluded.version,
              ended_at = excluded.ended_at, reason = excluded.reason, assignment_id = excluded.assignment_id""";
    static final String OF_ORDER = "select * from offer where work_order_id = $1 order by wave, id";

    private OfferColumns() {}

    static Offer read(Row row) {
        OfferTerms terms = new OfferTerms(
                new OfferId(row.getUUID("id")),
                new WorkOrderId(row.getUUID("work_order_id")),
                row.getInteger("wave"),
                new ProviderId(row.getUUID("provider_id")),
                new WorkerId(row.getUUID("worker_id")),
                row.getInteger("capacity"),
                row.getInteger("road_meters"),
                row.getInteger("travel_seconds"),
                Sql.instant(row, "made_at"),
                Sql.instant(row, "expires_at"),
                row.getBoolean("preempts"));
        String state = row.getString("state");
        if (state.equals("OPEN")) {
            return new Offer.Open(terms);
        }
        Instant at = Sql.instant(row, "ended_at");
        return switch (state) {
            case "ACCEPTED" -> new Offer.Accepted(terms, new AssignmentId(row.getUUID("assignment_id")), at);
            case "DECLINED" -> new Offer.Declined(terms, row.getString("reason"), at);
            case "EXPIRED" -> new Offer.Expired(terms, at);
            case "WITHDRAWN" -> new Offer.Withdrawn(terms, Offer.Withdrawal.valueOf(row.getString("reason")), at);
            default -> throw new IllegalStateException("unknown offer state " + state);
        };
    }

    static Tuple row(Offer offer) {
        return switch (offer) {
            case Offer.Open open -> row(open, "OPEN", null, null, null);
            case Offer.Accepted one ->
                row(one, "ACCEPTED", one.at(), null, one.assignmentId().value());
            case Offer.Declined one -> row(one, "DECLINED", one.at(), one.reason(), null);
            case Offer.Expired one -> row(one, "EXPIRED", one.at(), null, null);
            case Offer.Withdrawn one ->
                row(one, "WITHDRAWN", one.at(), one.why().name(), null);
        };
    }

    private static Tuple row(
            Offer offer, String state, @Nullable Instant at, @Nullable String reason, @Nullable UUID assignment) {
        OfferTerms terms = offer.terms();
        return Sql.tuple(
                terms.id().value(),
                terms.workOrderId().value(),
                terms.wave(),
                terms.providerId().value(),
                terms.workerId().value(),
                terms.capacity(),
                terms.roadMeters(),
                Sql.at(terms.madeAt()),
                Sql.at(terms.expiresAt()),
                state,
                offer.version(),
                Sql.at(at),
                reason,
                assignment,
                terms.travelSeconds(),
                terms.preempts());
    }
}
