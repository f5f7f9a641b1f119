package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Releasing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps what is heard of a call, in whichever order it comes, and tells its incident: who answered owns it; a caller
 * who hung up unanswered is not waited for.
 */
@ApplicationScoped
public class NoteCall {
    private final Calls calls;
    private final WorkOrders orders;
    private final MakeOffers makeOffers;

    /** Works inside the unit of work that also records the event as done. */
    public NoteCall(Calls calls, WorkOrders orders, MakeOffers makeOffers) {
        this.calls = calls;
        this.orders = orders;
        this.makeOffers = makeOffers;
    }

    /** What happened to a call. */
    public sealed interface News {
        /**
         * It rings.
         *
         * @param originId its origin
         */
        record Arrived(String originId) implements News {}

        /**
         * A seat answered.
         *
         * @param originId its origin
         * @param seatId the seat
         * @param operator subject of the operator there
         * @param at when
         */
        record Answered(String originId, String seatId, String operator, Instant at) implements News {}

        /**
         * The caller hung up unanswered.
         *
         * @param originId its origin
         * @param at when
         */
        record Abandoned(String originId, Instant at) implements News {}
    }

    /** Takes the news. */
    public Uni<Void> handle(UnitOfWork work, UUID callId, News news) {
        return calls.lock(work, callId).chain(facts -> switch (news) {
            case News.Arrived arrived -> calls.put(work, callId, facts.from(arrived.originId()));
            case News.Answered answered ->
                calls.put(
                                work,
                                callId,
                                facts.from(answered.originId())
                                        .answered(answered.seatId(), answered.operator(), answered.at()))
                        .chain(() -> tell(
                                work,
                                callId,
                                docket -> Releasing.answered(
                                        docket, callId, answered.seatId(), answered.operator(), work.now())));
            case News.Abandoned abandoned ->
                calls.put(work, callId, facts.from(abandoned.originId()).abandoned(abandoned.at()))
                        .chain(() -> tell(work, callId, docket -> Releasing.callerGone(docket, callId, work.now())));
        });
    }

    private Uni<Void> tell(UnitOfWork work, UUID callId, Function<Docket, Change> decision) {
        return orders.findByCall(work, callId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : orders.lock(work, found.get())
                                .chain(docket -> orders.save(work, decision.apply(docket)))
                                .chain(() -> makeOffersIfReleased(work, callId)));
    }

    private Uni<Void> makeOffersIfReleased(UnitOfWork work, UUID callId) {
        return orders.findByCall(work, callId)
                .chain(found -> orders.get(work, found.orElseThrow()))
                .chain(docket -> docket.needsWave()
                        ? makeOffers.handle(work, docket.order().id()).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
