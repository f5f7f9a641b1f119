package city.careline.dispatch.application;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Judgement;
import city.careline.dispatch.domain.order.Assigning;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Turnout;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** A seat gives an order to the worker it names, by the same gates and in the same order of locks as an acceptance. */
@ApplicationScoped
public class AssignWorker {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Workers workers;
    private final Policies policies;
    private final SurveyOrder surveyOrder;
    private final JudgeWorker judgeWorker;

    /** Decides in one unit of work. */
    public AssignWorker(
            UnitsOfWork units,
            WorkOrders orders,
            Workers workers,
            Policies policies,
            SurveyOrder surveyOrder,
            JudgeWorker judgeWorker) {
        this.units = units;
        this.orders = orders;
        this.workers = workers;
        this.policies = policies;
        this.surveyOrder = surveyOrder;
        this.judgeWorker = judgeWorker;
    }

    /** Assigns; fails with {@link Absent} for an order the caller may not see. */
    public Uni<Assigning.Outcome> handle(
            WorkOrderId id, WorkerId workerId, String reason, boolean override, Viewer viewer) {
        var word = new Assigning.Word(viewer.subject(), reason, override);
        return units.run(work -> orders.lock(work, id)
                        .map(Visible.to(viewer))
                        .chain(docket -> surveyOrder.handle(work, docket))
                        .chain(survey -> judge(work, survey, workerId, word)))
                .onFailure(LiveAssignmentExists.class)
                .recoverWithItem(new Assigning.Outcome.AlreadyAssigned());
    }

    private Uni<Assigning.Outcome> judge(
            UnitOfWork work, SurveyOrder.Survey survey, WorkerId workerId, Assigning.Word word) {
        Home home = survey.docket().order().header().home();
        if (home == null) {
            return Uni.createFrom().item(new Assigning.Outcome.HomeUnknown());
        }
        return judgeWorker
                .handle(work, survey, home, workerId)
                .chain(judged -> judged.isEmpty()
                        ? Uni.createFrom().item(new Assigning.Outcome.UnknownWorker())
                        : decide(work, survey.docket(), judged.get(), word));
    }

    private Uni<Assigning.Outcome> decide(UnitOfWork work, Docket docket, Judgement judged, Assigning.Word word) {
        Instant now = work.now();
        return workers.lockAndCountBusy(
                        work,
                        judged.line().workerId(),
                        docket.order().wantedAt(now),
                        docket.order().until(now))
                .chain(busy -> {
                    var decision = Assigning.bySeat(docket, judged, busy, word, Ids::next, now);
                    return policies.turnoutOf(work, docket.order())
                            .chain(turnout -> orders.save(work, Turnout.accepted(decision.change(), turnout, now)))
                            .replaceWith(decision.outcome());
                });
    }
}
