package city.careline.dispatch.application;

import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.Preempting;
import city.careline.dispatch.domain.order.Turnout;
import city.careline.dispatch.domain.policy.Ladder;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A provider or worker accepts an offer: one transaction that locks the orders by their ids, then the worker, and
 * decides. The unique index on live assignments is the backstop and answers the same. An emergency may take the worker
 * from a visit that has not begun; that order is offered to others in the same transaction.
 */
@ApplicationScoped
public class AcceptOffer {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Workers workers;
    private final Policies policies;
    private final JudgeWorker judgeWorker;
    private final MakeOffers makeOffers;

    /** Decides in one unit of work. */
    public AcceptOffer(
            UnitsOfWork units,
            WorkOrders orders,
            Workers workers,
            Policies policies,
            JudgeWorker judgeWorker,
            MakeOffers makeOffers) {
        this.units = units;
        this.orders = orders;
        this.workers = workers;
        this.policies = policies;
        this.judgeWorker = judgeWorker;
        this.makeOffers = makeOffers;
    }

    /** Accepts; fails with {@link Absent} for an offer never made. */
    public Uni<Acceptance> handle(OfferId id, Answerer by) {
        return units.run(work -> orders.findByOffer(work, id)
                        .map(found -> found.orElseThrow(() -> new Absent("offer")))
                        .chain(orderId -> orders.lock(work, orderId))
                        .chain(docket -> offer(docket, id).terms().preempts()
                                ? Uni.createFrom().item(Optional.<Acceptance>empty())
                                : decide(work, docket, id, List.of(), by).map(Optional::of)))
                .chain(decided -> decided.map(outcome -> Uni.createFrom().item(outcome))
                        .orElseGet(() -> units.run(work -> preempt(work, id, by))))
                .onFailure(LiveAssignmentExists.class)
                .recoverWithItem(new Acceptance.AlreadyTaken());
    }

    /** All orders it may touch are locked by id before the worker is, so that two acceptances never wait in a ring. */
    private Uni<Acceptance> preempt(UnitOfWork work, OfferId id, Answerer by) {
        return orders.findByOffer(work, id)
                .map(found -> found.orElseThrow(() -> new Absent("offer")))
                .chain(emergency -> orders.listGivingWay(work, id).chain(others -> {
                    var all = new ArrayList<>(others);
                    all.add(emergency);
                    all.sort(Comparator.comparing(WorkOrderId::value));
                    return Multi.createFrom()
                            .iterable(all)
                            .onItem()
                            .transformToUniAndConcatenate(one -> orders.lock(work, one))
                            .collect()
                            .asList()
                            .chain(dockets ->
                                    decide(work, of(dockets, emergency), id, without(dockets, emergency), by));
                }));
    }

    private static Docket of(List<Docket> dockets, WorkOrderId id) {
        return dockets.stream()
                .filter(docket -> docket.order().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Docket> without(List<Docket> dockets, WorkOrderId id) {
        return dockets.stream()
                .filter(docket -> !docket.order().id().equals(id))
                .toList();
    }

    private Uni<Acceptance> decide(UnitOfWork work, Docket docket, OfferId id, List<Docket> others, Answerer by) {
        Offer offer = offer(docket, id);
        if (!(offer instanceof Offer.Open)) {
            return bind(work, docket, offer, others, by);
        }
        return judgeWorker
                .barring(work, docket, offer.terms().workerId())
                .chain(barred -> barred.isPresent()
                        ? Uni.createFrom().item(new Acceptance.NoLongerEligible(barred.get()))
                        : bind(work, docket, offer, others, by));
    }

    private Uni<Acceptance> bind(UnitOfWork work, Docket docket, Offer offer, List<Docket> others, Answerer by) {
        Instant now = work.now();
        return workers.lockAndCountBusy(
                        work,
                        offer.terms().workerId(),
                        docket.order().wantedAt(now),
                        docket.order().until(now))
                .chain(busy -> ladder(work, others)
                        .chain(ladder -> save(
                                work, Preempting.accept(docket, offer, by, busy, others, ladder, Ids::next, now))));
    }

    private Uni<Ladder> ladder(UnitOfWork work, List<Docket> others) {
        return others.isEmpty()
                ? Uni.createFrom().item(Ladder.NONE)
                : policies.ladderOf(work, others.getFirst().order());
    }

    private Uni<Acceptance> save(UnitOfWork work, Preempting.Result result) {
        Acceptance outcome = result.decision().outcome();
        Change change = result.decision().change();
        if (change.isNothing()) {
            return Uni.createFrom().item(outcome);
        }
        return policies.turnoutOf(work, change.after().order())
                .chain(turnout -> orders.save(work, Turnout.accepted(change, turnout, work.now())))
                .chain(() -> Multi.createFrom()
                        .iterable(result.givingWay())
                        .onItem()
                        .transformToUniAndConcatenate(one -> orders.save(work, one)
                                .chain(() -> makeOffers.handle(
                                        work, one.after().order().id())))
                        .collect()
                        .asList())
                .replaceWith(outcome);
    }

    static Offer offer(Docket docket, OfferId id) {
        return docket.findOffer(id).orElseThrow(() -> new Absent("offer"));
    }
}
