package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A work order with all that happened to it: what a decision is made on.
 *
 * @param order the order
 * @param offers every offer ever made for it
 * @param assignments every assignment; at most one is live
 * @param visit the visit, once it began
 */
public record Docket(
        WorkOrder order,
        List<Offer> offers,
        List<Assignment> assignments,
        @Nullable Visit visit) {

    /** Keeps its own copies. */
    public Docket {
        offers = List.copyOf(offers);
        assignments = List.copyOf(assignments);
    }

    /** An order nothing has happened to. */
    public static Docket of(WorkOrder order) {
        return new Docket(order, List.of(), List.of(), null);
    }

    /** Offers that may still be answered. */
    public List<Offer.Open> openOffers() {
        return offers.stream()
                .filter(Offer.Open.class::isInstance)
                .map(Offer.Open.class::cast)
                .toList();
    }

    /** The offer with this id. */
    public Optional<Offer> findOffer(OfferId id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    /** The assignment with this id. */
    public Optional<Assignment> findAssignment(AssignmentId id) {
        return assignments.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The assignment that binds a worker now. */
    public Optional<Assignment> liveAssignment() {
        return assignments.stream().filter(one -> one.stage().isLive()).findFirst();
    }

    /**
     * Workers asked in the present round, and whoever was released from the order when it began; not one whom an
     * emergency needed.
     */
    public Set<WorkerId> askedInRound() {
        int start = order.header().roundStart();
        Set<OfferId> givenUp = assignments.stream()
                .filter(one -> one.stage() == Assignment.Stage.RELEASED && !Reopening.PREEMPTED.equals(one.reason()))
                .map(Assignment::offerId)
                .collect(Collectors.toSet());
        return offers.stream()
                .filter(offer ->
                        offer.terms().wave() > start || (offer.terms().wave() == start && givenUp.contains(offer.id())))
                .map(offer -> offer.terms().workerId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the offer said that led to this assignment. */
    public OfferTerms termsOf(Assignment assignment) {
        return findOffer(assignment.offerId())
                .map(Offer::terms)
                .orElseThrow(() -> new IllegalStateException("an assignment comes of an offer"));
    }

    /** True when offers must be made now: the order is being offered and no offer is out. */
    public boolean needsWave() {
        return order.state() == OrderState.OFFERING && openOffers().isEmpty();
    }

    Docket with(WorkOrder next) {
        return new Docket(next, offers, assignments, visit);
    }

    Docket with(OrderHeader next) {
        return with(order.with(next));
    }

    Docket in(OrderState next) {
        return with(order.header().in(next));
    }

    Docket with(Offer next) {
        return new Docket(order, replaced(offers, next, old -> old.id().equals(next.id())), assignments, visit);
    }

    Docket with(Assignment next) {
        return new Docket(
                order, offers, replaced(assignments, next, old -> old.id().equals(next.id())), visit);
    }

    Docket with(Visit next) {
        return new Docket(order, offers, assignments, next);
    }

    private static <T> List<T> replaced(List<T> all, T next, Predicate<T> isOld) {
        var copy = new ArrayList<>(all);
        for (int i = 0; i < copy.size(); i++) {
            if (isOld.test(copy.get(i))) {
                copy.set(i, next);
                return copy;
            }
        }
        copy.add(next);
        return copy;
    }
}
