package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.NewIds;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.policy.OfferPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Waves of offers: made, expired, taken back, and what follows when nobody is found. */
public final class Offering {
    /** Reason counted when nobody knows where to send somebody. */
    public static final String HOME_UNKNOWN = "HOME_UNKNOWN";

    /** Reason counted when a round has had all its waves. */
    public static final String WAVES_EXHAUSTED = "WAVES_EXHAUSTED";

    private Offering() {}

    /** True when the round has had all the waves the policy allows. */
    public static boolean isExhausted(Docket docket, OfferPolicy policy) {
        OrderHeader header = docket.order().header();
        return header.wave() - header.roundStart() >= policy.maxWaves();
    }

    /** Offers to those on the card, or the escalation when there are none; does nothing when no wave is needed. */
    public static Change wave(Docket docket, DecisionCard card, OfferPolicy policy, NewIds ids, Instant now) {
        return wave(docket, docket.order().header().nextWaveInRound(), card, List.of(), policy, ids, now);
    }

    /** Offers to those on the card of this ring, or the escalation when there are none. */
    public static Change wave(
            Docket docket, int waveInRound, DecisionCard card, OfferPolicy policy, NewIds ids, Instant now) {
        return wave(docket, waveInRound, card, List.of(), policy, ids, now);
    }

    /**
     * Offers to those on the card and to the busy who may be taken away, or the escalation when there are none; does
     * nothing when no wave is needed.
     *
     * @param waveInRound the ring the card was drawn for; rings before it that found nobody are passed over
     * @param preempted those with a visit that gives way to an emergency
     */
    public static Change wave(
            Docket docket,
            int waveInRound,
            DecisionCard card,
            List<Asked> preempted,
            OfferPolicy policy,
            NewIds ids,
            Instant now) {
        if (!docket.needsWave()) {
            return Change.none(docket);
        }
        var asked = new ArrayList<>(card.chosen().stream().map(Asked::of).toList());
        asked.addAll(preempted);
        if (asked.isEmpty()) {
            return nobody(docket, counts(card), policy, now);
        }
        OrderHeader header = docket.order().header();
        Docket there = docket.with(header.afterWave(header.roundStart() + waveInRound - 1));
        return make(there, docket, asked, policy.ring(waveInRound).answerWithin(), ids, now);
    }

    /** Why nobody was chosen, by the name of the reason. */
    public static Map<String, Integer> counts(DecisionCard card) {
        var counts = new TreeMap<String, Integer>();
        card.rejections().forEach((why, count) -> counts.put(why.name(), count));
        return counts;
    }

    /** The next wave asks these. */
    static Change make(Docket from, Docket before, List<Asked> asked, Duration answerWithin, NewIds ids, Instant now) {
        OrderHeader header = from.order().header();
        int number = header.wave() + 1;
        Instant expiresAt = now.plus(answerWithin);
        Change change = Change.none(before)
                .to(from.with(header.afterWave(number)))
                .due(new Deadline(header.id(), Deadline.Matter.OFFERS, number, expiresAt));
        for (Asked one : asked) {
            var offer = new Offer.Open(new OfferTerms(
                    new OfferId(ids.next()),
                    header.id(),
                    number,
                    one.providerId(),
                    one.workerId(),
                    one.capacity(),
                    one.roadMeters(),
                    one.travelSeconds(),
                    now,
                    expiresAt,
                    one.preempts()));
            change = change.to(change.after().with(offer), new DispatchEvent.OfferMade(offer, now));
        }
        return change;
    }

    /** Asks more workers beside those whose offers are out; does nothing to an order that is not being offered. */
    public static Change widen(Docket docket, DecisionCard card, Duration answerWithin, NewIds ids, Instant now) {
        return docket.order().state() == OrderState.OFFERING && !card.chosen().isEmpty()
                ? make(docket, docket, card.chosen().stream().map(Asked::of).toList(), answerWithin, ids, now)
                : Change.none(docket);
    }

    /** Nobody can be offered the order: a supervisor owns it, and everybody is asked again later. */
    public static Change nobody(Docket docket, Map<String, Integer> why, OfferPolicy policy, Instant now) {
        return docket.needsWave() ? unserved(docket, why, policy, now) : Change.none(docket);
    }

    static Change unserved(Docket docket, Map<String, Integer> why, OfferPolicy policy, Instant now) {
        OrderHeader header = docket.order().header();
        int number = header.wave() + 1;
        OrderHeader unserved = header.in(OrderState.UNSERVED).ledBySupervisor().afterWave(number);
        return Change.none(docket)
                .to(docket.with(unserved), new DispatchEvent.NobodyFound(header.id(), number, why, now))
                .due(new Deadline(header.id(), Deadline.Matter.RETRY, number, now.plus(policy.retryAfter())));
    }

    /**
     * Nobody knows where to send somebody: a supervisor owns the order, and it is looked at again later. It is told and
     * written down once, then only counted.
     */
    public static Change homeless(Docket docket, OfferPolicy policy, Instant now) {
        if (!docket.needsWave()) {
            return Change.none(docket);
        }
        OrderHeader header = docket.order().header();
        boolean first = header.watch().homeless() == 0;
        Docket counted = docket.with(header.watched(header.watch().stillHomeless()));
        Change change = unserved(counted, Map.of(HOME_UNKNOWN, 1), policy, now);
        return new Change(docket, change.after(), first ? change.events() : List.of(), change.deadlines());
    }

    /** Ends the offers that were not answered in time. */
    public static Change expire(Docket docket, Instant now) {
        Change change = Change.none(docket);
        for (Offer.Open open : docket.openOffers()) {
            if (open.isPastDue(now) || open.isFromAhead(now)) {
                Offer ended = open.expire(now);
                change = change.to(change.after().with(ended), new DispatchEvent.OfferEnded(ended, now));
            }
        }
        return change;
    }

    /** Begins a new round when the order is still where the given wave left it. */
    public static Change retry(Docket docket, int wave) {
        OrderHeader header = docket.order().header();
        return header.wave() == wave ? retryNow(docket) : Change.none(docket);
    }

    /** Begins a new round when nobody could be offered the order. */
    public static Change retryNow(Docket docket) {
        OrderHeader header = docket.order().header();
        return header.state() == OrderState.UNSERVED
                ? Change.none(docket).to(docket.with(header.inNewRound().in(OrderState.OFFERING)))
                : Change.none(docket);
    }

    static Change withdrawAll(Change change, Offer.Withdrawal why, Instant now) {
        Change result = change;
        for (Offer.Open open : change.after().openOffers()) {
            Offer ended = open.withdraw(why, now);
            result = result.to(result.after().with(ended), new DispatchEvent.OfferEnded(ended, now));
        }
        return result;
    }
}
