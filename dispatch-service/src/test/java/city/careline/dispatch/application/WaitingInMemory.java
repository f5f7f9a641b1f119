package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OfferTerms;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.ServiceOrder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits, told from the dockets in memory. */
final class WaitingInMemory implements WaitingOrders {
    private final InMemoryStores stores;
    private final Set<String> lockedElsewhere = new HashSet<>();

    WaitingInMemory(InMemoryStores stores) {
        this.stores = stores;
    }

    /** As if another instance were deciding for the county. */
    void lockElsewhere(String county) {
        lockedElsewhere.add(county);
    }

    @Override
    public Uni<Boolean> lockCounty(UnitOfWork work, String county) {
        return Uni.createFrom().item(!lockedElsewhere.contains(county));
    }

    private Stream<Docket> waiting() {
        return stores.dockets().stream().filter(docket -> docket.order().state() == OrderState.WAITING);
    }

    private static String county(Docket docket) {
        return Objects.requireNonNull(docket.order().header().region()).value().substring(0, 6);
    }

    @Override
    public Uni<List<Count>> countWaiting(UnitOfWork work) {
        var counts = waiting()
                .collect(Collectors.groupingBy(
                        docket -> List.of(county(docket), docket.order().kind()), Collectors.summingInt(_ -> 1)));
        return Uni.createFrom()
                .item(counts.entrySet().stream()
                        .map(one -> new Count(
                                one.getKey().get(0).toString(),
                                city.careline.dispatch.domain.Kind.valueOf(
                                        one.getKey().get(1).toString()),
                                one.getValue()))
                        .toList());
    }

    @Override
    public Uni<List<Waiter>> listMostPressing(UnitOfWork work, String county, Instant overdue, int limit) {
        return Uni.createFrom()
                .item(waiting()
                        .filter(docket -> county(docket).equals(county))
                        .map(docket -> docket.order().header())
                        .map(header -> new Waiter(
                                header.id(),
                                header.wave(),
                                Objects.requireNonNull(header.watch().waitingSince())))
                        .sorted(Comparator.comparing(Waiter::since))
                        .limit(limit)
                        .toList());
    }

    @Override
    public Uni<Map<WorkerId, Integer>> countEngagements(UnitOfWork work, Collection<WorkerId> workers) {
        Stream<WorkerId> bound = stores.dockets().stream()
                .filter(docket -> !isForLater(docket, work.now()))
                .flatMap(docket -> docket.assignments().stream())
                .filter(one -> one.stage().isLive())
                .map(Assignment::workerId);
        Stream<WorkerId> asked = stores.dockets().stream()
                .flatMap(docket -> docket.openOffers().stream())
                .map(Offer::terms)
                .map(OfferTerms::workerId);
        return Uni.createFrom()
                .item(Stream.concat(bound, asked)
                        .filter(workers::contains)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1))));
    }

    /** A visit more than an hour ahead keeps nobody from another one now. */
    private static boolean isForLater(Docket docket, Instant now) {
        return docket.order() instanceof ServiceOrder order
                && order.scheduledAt().isAfter(now.plus(Duration.ofHours(1)))
                && docket.liveAssignment()
                        .filter(one -> one.stage() == Assignment.Stage.MADE)
                        .isPresent();
    }

    private Stream<Assignment> assignments() {
        return stores.dockets().stream().flatMap(docket -> docket.assignments().stream());
    }

    @Override
    public Uni<List<Visiting>> listEnding(UnitOfWork work, String county, Instant before) {
        return Uni.createFrom()
                .item(stores.dockets().stream()
                        .filter(docket -> docket.order() instanceof ServiceOrder
                                && county(docket).equals(county))
                        .flatMap(docket -> docket.assignments().stream()
                                .filter(one -> one.stage() == Assignment.Stage.ARRIVED
                                        || one.stage() == Assignment.Stage.CHECKED_IN)
                                .map(one -> new Visiting(
                                        one.workerId(),
                                        one.stageAt()
                                                .plus(Duration.ofMinutes(((ServiceOrder) docket.order()).minutes())))))
                        .filter(one -> one.endsAt().isBefore(before))
                        .toList());
    }

    @Override
    public Uni<List<WorkerId>> listFreedSince(UnitOfWork work, Instant since) {
        return Uni.createFrom()
                .item(assignments()
                        .filter(one -> !one.stage().isLive() && one.stageAt().isAfter(since))
                        .map(Assignment::workerId)
                        .distinct()
                        .toList());
    }

    /** Orders that wait. */
    List<WorkOrderId> ids() {
        return waiting().map(docket -> docket.order().id()).toList();
    }
}
