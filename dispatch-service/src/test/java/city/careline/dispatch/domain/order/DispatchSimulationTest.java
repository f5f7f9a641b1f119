package city.careline.dispatch.domain.order;

import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.THREE;
import static city.careline.dispatch.Samples.WAITING;
import static city.careline.dispatch.Samples.card;
import static city.careline.dispatch.Samples.elder;
import static city.careline.dispatch.Samples.incident;
import static city.careline.dispatch.Samples.serviceOrder;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.policy.Ladder;
import city.careline.dispatch.domain.policy.Scope;
import city.careline.dispatch.domain.policy.TurnoutPolicy;
import city.careline.testkit.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random walks through an order's life with doubled, late and stale events: never two live assignments, no offer with
 * two ends, nothing open without an offer, a worker or something due.
 */
class DispatchSimulationTest {
    private static final int STEPS = 120;

    private static final Ladder LADDER = new Ladder(
            new Scope("", Kind.INCIDENT, null),
            List.of(
                    new Ladder.Rung(1, Duration.ofMinutes(1), Ladder.Action.SUPERVISOR_ALERT),
                    new Ladder.Rung(2, Duration.ofMinutes(2), Ladder.Action.WIDEN),
                    new Ladder.Rung(3, Duration.ofMinutes(3), Ladder.Action.AMBULANCE),
                    new Ladder.Rung(4, Duration.ofMinutes(5), Ladder.Action.COUNTY_ALERT)));

    private static final TurnoutPolicy TURNOUT = new TurnoutPolicy(
            new Scope("", Kind.INCIDENT, null),
            Duration.ofSeconds(60),
            Duration.ofSeconds(120),
            Duration.ofSeconds(60));

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(300, 10_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void L07_whateverHappensAnOrderHasOneWorkerAtMostAndIsNeverForgotten(Seeds.Seed seed) {
        seed.walk(random -> new Walk(random).run());
    }

    /** One walk. */
    private static final class Walk {
        private final RandomGenerator random;
        private final Map<OfferId, Offer> ends = new HashMap<>();
        private final List<Deadline> deadlines = new java.util.ArrayList<>();
        private Instant now = NOW;
        private Docket docket;

        Walk(RandomGenerator random) {
            this.random = random;
            Change first = random.nextBoolean()
                    ? Opening.incident(incident(elder()), random.nextBoolean(), WAITING, now)
                    : Opening.serviceOrder(serviceOrder(now), Duration.ofSeconds(2), now);
            first = Escalating.begin(first, LADDER, now);
            docket = first.after();
            deadlines.addAll(first.deadlines());
            seekIfNeeded();
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                now = now.plusSeconds(random.nextInt(25));
                take(next());
                seekIfNeeded();
                check();
            }
        }

        private Change next() {
            return switch (random.nextInt(12)) {
                case 0, 1 -> due();
                case 10 -> reopen();
                case 2 -> answer(true);
                case 3, 4 -> answer(false);
                case 5, 6, 7 -> report();
                case 8 ->
                    random.nextInt(8) == 0
                            ? Ending.cancel(docket, "FALSE_ALARM", "operator-1", now)
                                    .change()
                            : Releasing.bySeat(docket, now).change();
                case 9 ->
                    random.nextBoolean()
                            ? Releasing.callerGone(docket, UUID.randomUUID(), now)
                            : Opening.joined(docket, new Signal(UUID.randomUUID(), null, now), now);
                default ->
                    random.nextBoolean()
                            ? hold()
                            : Ending.close(docket, "DONE", null, "operator-1", now)
                                    .change();
            };
        }

        /** Any deadline ever set fires, in time or not, once or more. */
        private Change due() {
            if (deadlines.isEmpty()) {
                return Change.none(docket);
            }
            Deadline one = deadlines.get(random.nextInt(deadlines.size()));
            if (now.isBefore(one.dueAt())) {
                now = one.dueAt();
            }
            return switch (one.matter()) {
                case HOLD -> Holding.silence(docket, WAITING, now);
                case RELEASE -> Releasing.byTimeout(docket, now);
                case OFFERS -> Offering.expire(docket, now);
                case RETRY -> Offering.retry(docket, one.number());
                case ESCALATION ->
                    Escalating.climb(docket, LADDER, one.number(), now).change();
                case TURNOUT -> Turnout.late(docket, one.number(), TURNOUT, now);
                case NO_TURNOUT -> Turnout.givenUp(docket, one.number(), LADDER, now);
                case ARRIVAL -> Turnout.overdue(docket, one.number(), now);
                case AGE_CAP -> Waiting.tooLong(docket, one.number(), now);
            };
        }

        private Change answer(boolean accept) {
            if (docket.offers().isEmpty()) {
                return Change.none(docket);
            }
            Offer offer = docket.offers().get(random.nextInt(docket.offers().size()));
            return accept
                    ? Turnout.accepted(
                            Answering.accept(docket, offer, worker(offer), 0, IDS, now)
                                    .change(),
                            TURNOUT,
                            now)
                    : Answering.decline(docket, offer, worker(offer), "BUSY", now)
                            .change();
        }

        /** The seat takes the order away, or the worker gives it back. */
        private Change reopen() {
            if (docket.assignments().isEmpty() || random.nextBoolean()) {
                return Reopening.bySeat(docket, "BETTER_WORKER", LADDER, now).change();
            }
            Assignment one =
                    docket.assignments().get(random.nextInt(docket.assignments().size()));
            var self = new Answerer(one.providerId(), one.workerId());
            return Reopening.byWorker(docket, one, self, "CAR_BROKE", LADDER, now)
                    .change();
        }

        private Change report() {
            if (docket.assignments().isEmpty()) {
                return Change.none(docket);
            }
            Assignment one =
                    docket.assignments().get(random.nextInt(docket.assignments().size()));
            List<VisitReport> reports = List.of(
                    new VisitReport.EnRoute(),
                    new VisitReport.Arrival(),
                    new VisitReport.CheckIn(HOME.point()),
                    new VisitReport.CheckOut(HOME.point(), null));
            var self = new Answerer(one.providerId(), one.workerId());
            return Visiting.report(docket, one, self, reports.get(random.nextInt(4)), 300, IDS, now)
                    .change();
        }

        private Change hold() {
            HoldNews news = random.nextInt(4) == 0
                    ? new HoldNews.Refused("NO_PRICE")
                    : new HoldNews.Granted(UUID.randomUUID(), 1, 0);
            return Holding.heard(docket, news, WAITING, random.nextBoolean(), now);
        }

        private void seekIfNeeded() {
            if (docket.needsWave()) {
                take(
                        Offering.isExhausted(docket, THREE)
                                ? Offering.nobody(docket, Map.of(Offering.WAVES_EXHAUSTED, 2), THREE, now)
                                : Offering.wave(docket, card(random.nextInt(4)), THREE, IDS, now));
            }
        }

        private void take(Change change) {
            assertThat(change.before()).isEqualTo(docket);
            docket = change.after();
            deadlines.addAll(change.deadlines());
        }

        private void check() {
            long live = docket.assignments().stream()
                    .filter(one -> one.stage().isLive())
                    .count();
            assertThat(live).isLessThanOrEqualTo(1);
            assertThat(docket.order().state() == OrderState.ASSIGNED).isEqualTo(live == 1);
            for (Offer offer : docket.offers()) {
                if (!(offer instanceof Offer.Open)) {
                    assertThat(ends.putIfAbsent(offer.id(), offer))
                            .as("one end")
                            .isIn(null, offer);
                }
            }
            if (docket.order().state().isOpen() && live == 0) {
                assertThat(isLookedAt())
                        .as("somebody looks again at %s", docket.order().state())
                        .isTrue();
            } else {
                assertThat(docket.openOffers()).isEmpty();
            }
        }

        private boolean isLookedAt() {
            int wave = docket.order().header().wave();
            return switch (docket.order().state()) {
                case AWAITING_HOLD -> has(Deadline.Matter.HOLD, 0);
                case AWAITING_RELEASE -> has(Deadline.Matter.RELEASE, 0);
                case OFFERING -> !docket.openOffers().isEmpty() && has(Deadline.Matter.OFFERS, wave);
                case WAITING, UNSERVED -> has(Deadline.Matter.RETRY, wave);
                case ASSIGNED, COMPLETED, CLOSED, CANCELLED -> true;
            };
        }

        private boolean has(Deadline.Matter matter, int number) {
            return deadlines.stream().anyMatch(one -> one.matter() == matter && one.number() == number);
        }
    }
}
