package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.policy.Ladder;
import city.careline.dispatch.domain.policy.TurnoutPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Whoever accepted must set out and arrive: a supervisor hears of it when not, and after a while the order is given to
 * somebody else. Deadlines are numbered by the wave of the accepted offer, so those of an earlier assignment do nothing.
 */
public final class Turnout {
    /** Reason of a release when nobody set out. */
    public static final String NO_TURNOUT = "NO_TURNOUT";

    private Turnout() {}

    /** Watches over the assignment just made; does nothing when none was. */
    public static Change accepted(Change change, TurnoutPolicy policy, Instant now) {
        Docket docket = change.after();
        return docket.liveAssignment()
                .filter(made ->
                        made.stage() == Assignment.Stage.MADE && made.madeAt().equals(now))
                .map(made -> {
                    OfferTerms terms = docket.termsOf(made);
                    return change.due(new Deadline(
                            docket.order().id(),
                            Deadline.Matter.TURNOUT,
                            terms.wave(),
                            start(docket, terms, now).plus(policy.remindAfter())));
                })
                .orElse(change);
    }

    /** Watches over the way of who has just set out. */
    public static Change setOut(Change change, TurnoutPolicy policy, Instant now) {
        Docket docket = change.after();
        return docket.liveAssignment()
                .filter(made -> made.stage() == Assignment.Stage.EN_ROUTE
                        && made.stageAt().equals(now))
                .map(made -> {
                    OfferTerms terms = docket.termsOf(made);
                    Instant wanted = docket.order().wantedAt(now);
                    Instant expected = Objects.requireNonNullElse(terms.arriveBy(now), now);
                    Instant latest = (expected.isBefore(wanted) ? wanted : expected).plus(policy.arrivalSlack());
                    return change.due(new Deadline(docket.order().id(), Deadline.Matter.ARRIVAL, terms.wave(), latest));
                })
                .orElse(change);
    }

    /** The time to set out is over: a supervisor hears of it, and the time to be replaced begins. */
    public static Change late(Docket docket, int wave, TurnoutPolicy policy, Instant now) {
        return isAt(docket, wave, Assignment.Stage.MADE)
                ? alerted(docket, Escalating.Cause.NO_TURNOUT, now)
                        .due(new Deadline(
                                docket.order().id(),
                                Deadline.Matter.NO_TURNOUT,
                                wave,
                                now.plus(policy.releaseAfter().minus(policy.remindAfter()))))
                : Change.none(docket);
    }

    /** Still nobody has set out: the order is given to somebody else. */
    public static Change givenUp(Docket docket, int wave, Ladder ladder, Instant now) {
        return isAt(docket, wave, Assignment.Stage.MADE)
                ? Reopening.reopen(Change.none(docket), NO_TURNOUT, ladder, now)
                : Change.none(docket);
    }

    /** Nobody has arrived in time: a supervisor hears of it. */
    public static Change overdue(Docket docket, int wave, Instant now) {
        return isAt(docket, wave, Assignment.Stage.EN_ROUTE)
                ? alerted(docket, Escalating.Cause.NO_ARRIVAL, now)
                : Change.none(docket);
    }

    private static boolean isAt(Docket docket, int wave, Assignment.Stage stage) {
        return docket.liveAssignment()
                .filter(one -> one.stage() == stage && docket.termsOf(one).wave() == wave)
                .isPresent();
    }

    private static Change alerted(Docket docket, Escalating.Cause cause, Instant now) {
        OrderHeader owned = docket.order().header().ledBySupervisor();
        return Change.none(docket)
                .to(
                        docket.with(owned),
                        new DispatchEvent.Escalated(
                                owned.id(),
                                Escalating.OUTSIDE,
                                Ladder.Action.SUPERVISOR_ALERT,
                                cause,
                                owned.owner(),
                                now));
    }

    /** Nobody need set out for a later visit before the way there takes it. */
    private static Instant start(Docket docket, OfferTerms terms, Instant now) {
        Duration way = Duration.ofSeconds(Objects.requireNonNullElse(terms.travelSeconds(), 0));
        Instant latest = docket.order().wantedAt(now).minus(way);
        return latest.isBefore(now) ? now : latest;
    }
}
