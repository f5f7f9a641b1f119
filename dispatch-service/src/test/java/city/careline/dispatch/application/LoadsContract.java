package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.THREE;
import static city.careline.dispatch.Samples.WAITING;
import static city.careline.dispatch.Samples.elder;
import static city.careline.dispatch.Samples.incident;
import static city.careline.dispatch.Samples.need;
import static city.careline.dispatch.Samples.serviceOrder;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Samples;
import city.careline.dispatch.Someone;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.matching.Matching;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.order.Answering;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Ending;
import city.careline.dispatch.domain.order.Holding;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.Opening;
import city.careline.dispatch.domain.order.Releasing;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.VisitReport;
import city.careline.dispatch.domain.order.Visiting;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every store must know of workers' loads, the one in memory and the one in PostgreSQL. */
abstract class LoadsContract {
    private static final Duration WEEK = Duration.ofDays(7);

    abstract UnitsOfWork units();

    abstract WorkOrders orders();

    abstract Workers workers();

    private final WorkerId worker = new WorkerId(UUID.randomUUID());

    private <T> T run(Function<UnitOfWork, Uni<T>> work) {
        return units().run(work).await().atMost(Duration.ofSeconds(10));
    }

    private Instant now() {
        return run(work -> Uni.createFrom().item(work.now()));
    }

    private Docket save(Change change) {
        run(work -> orders().save(work, change));
        return change.after();
    }

    /** Bound to the worker at this time. */
    private Docket bound(Docket released, Instant at) {
        Candidate one = Someone.somebody(worker).candidate();
        DecisionCard card = Matching.choose(
                List.of(one),
                need(1),
                MatchingPolicy.standard(Kind.INCIDENT),
                GreatCircleTravel.STANDARD,
                Map.of(),
                List.of());
        Docket offered = save(Offering.wave(released, 1, card, THREE, IDS, at));
        Offer offer = offered.openOffers().getFirst();
        return save(Answering.accept(offered, offer, Samples.worker(offer), 0, IDS, at)
                .change());
    }

    private Docket incidentBound(Elder whom, Instant at) {
        Change opening = Opening.incident(incident(whom), false, Samples.AT_ONCE, at);
        run(work -> orders().open(work, opening));
        return bound(opening.after(), at);
    }

    private void orderBound(Instant wanted, Instant at) {
        ServiceOrder order = serviceOrder(wanted);
        Change opening = Opening.serviceOrder(order, Duration.ofSeconds(2), at);
        run(work -> orders().open(work, opening));
        Docket heard = save(Holding.silence(opening.after(), WAITING, at));
        bound(heard.needsWave() ? heard : save(Releasing.byTimeout(heard, at)), at);
    }

    private void visited(Docket bound, Instant from, Instant to) {
        Docket docket = bound;
        for (VisitReport report :
                List.of(new VisitReport.EnRoute(), new VisitReport.Arrival(), new VisitReport.CheckIn(HOME.point()))) {
            docket = report(docket, report, from);
        }
        report(docket, new VisitReport.CheckOut(HOME.point(), null), to);
    }

    private Docket report(Docket docket, VisitReport report, Instant at) {
        var self = Samples.worker(docket.offers().getFirst());
        return save(Visiting.report(docket, docket.assignments().getFirst(), self, report, 300, IDS, at)
                .change());
    }

    private Load load(Instant from, List<ElderId> elders) {
        return loads(List.of(worker), from, elders).getOrDefault(worker, Load.NONE);
    }

    private Map<WorkerId, Load> loads(List<WorkerId> ids, Instant from, List<ElderId> elders) {
        return run(work -> workers()
                .loads(
                        work,
                        ids,
                        new Workers.Question(from, from.plus(Duration.ofHours(1)), WEEK, elders, Duration.ofDays(90))));
    }

    @Test
    void whoHasNothingToDoIsFree() {
        assertThat(load(now(), List.of())).isEqualTo(Load.NONE);
    }

    @Test
    void aLiveEmergencyKeepsBusyAndCountsAsRecentWork() {
        Instant now = now();
        Docket bound = incidentBound(elder(), now);
        assertThat(load(now, List.of())).isEqualTo(new Load(1, null, 1, 0, false));
        save(Ending.cancel(bound, "FALSE_ALARM", "operator-1", now).change());
        assertThat(load(now, List.of())).as("released work is no work").isEqualTo(Load.NONE);
    }

    @Test
    void anAcceptedOrderKeepsBusyOnlyWhileItLasts() {
        Instant now = now();
        Instant wanted = now.plus(Duration.ofHours(3));
        orderBound(wanted, now);
        assertThat(load(now, List.of()).busy()).isZero();
        assertThat(load(wanted.minus(Duration.ofMinutes(30)), List.of()).busy()).isEqualTo(1);
        assertThat(load(wanted.plus(Duration.ofMinutes(30)), List.of()).busy()).isEqualTo(1);
        assertThat(load(wanted.plus(Duration.ofMinutes(61)), List.of()).busy()).isZero();
    }

    @Test
    void anOrderThatShouldHaveBegunKeepsBusyUntilItIsServed() {
        Instant now = now();
        orderBound(now.minus(Duration.ofHours(3)), now);
        assertThat(load(now, List.of()).busy()).isEqualTo(1);
    }

    @Test
    void G14_whoServedTheElderIsToldUnaskedAndWhoDidLast() {
        Instant now = now();
        Elder whom = elder();
        visited(incidentBound(whom, now), now.minusSeconds(600), now.minusSeconds(60));
        assertThat(load(now, List.of(whom.id()))).isEqualTo(new Load(0, now.minusSeconds(60), 1, 1, true));
        assertThat(loads(List.of(), now, List.of(whom.id()))).containsOnlyKeys(worker);
        assertThat(loads(List.of(), now, List.of(new ElderId(UUID.randomUUID()))))
                .isEmpty();
        assertThat(load(now, List.of()).servedLast()).isFalse();
    }

    @Test
    void whatIsLongAgoCountsNeitherAsRecentWorkNorAsFamiliar() {
        Instant now = now();
        Elder whom = elder();
        Instant longAgo = now.minus(Duration.ofDays(100));
        visited(incidentBound(whom, longAgo), longAgo, longAgo.plusSeconds(60));
        assertThat(load(now, List.of(whom.id()))).isEqualTo(new Load(0, longAgo.plusSeconds(60), 0, 0, false));
    }
}
