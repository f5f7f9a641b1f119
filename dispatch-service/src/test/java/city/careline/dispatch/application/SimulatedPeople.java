package city.careline.dispatch.application;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Acceptance;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.HoldNews;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.VisitReport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everybody around the two processes: elders who press, a seat that releases, cancels and orders, billing that answers
 * or does not, workers whose apps hear of offers late, twice or never.
 */
final class SimulatedPeople {
    private static final List<VisitReport> VISIT = List.of(
            new VisitReport.EnRoute(),
            new VisitReport.Arrival(),
            new VisitReport.CheckIn(Samples.HOME.point()),
            new VisitReport.CheckOut(Samples.HOME.point(), null));
    private static final Duration LOOKS_AT_THE_APP = Duration.ofSeconds(45);
    private static final int WORKERS = 4;
    private static final int HOMES = 3;

    private final SimulatedCity city;
    private final Hall hall;
    private final List<Elder> elders = new ArrayList<>();
    private final Set<UUID> inbox = new HashSet<>();
    private boolean diligent;

    SimulatedPeople(SimulatedCity city) {
        this.city = city;
        this.hall = city.hall;
        hall.sellsBaths();
        for (int i = 0; i < WORKERS; i++) {
            hall.worker(200 * (i + 1), "URGENT_HELP", Hall.BATH);
        }
        for (int i = 0; i < HOMES; i++) {
            elders.add(hall.known(Samples.elder()));
        }
        city.listen(this::hear);
    }

    /** Presses and wishes over so many seconds. */
    void live(int seconds) {
        for (int i = 3 + city.random.nextInt(4); i > 0; i--) {
            city.within(seconds, this::press);
        }
        for (int i = city.random.nextInt(3); i > 0; i--) {
            city.within(seconds, this::order);
        }
        city.in(LOOKS_AT_THE_APP, this::lookAtTheApps);
    }

    /** From now on every worker takes what he is offered and ends what he has begun. */
    void becomeDiligent() {
        diligent = true;
    }

    private void press() {
        Elder elder = city.random.nextInt(5) == 0 ? null : anElder();
        OpenIncident.Alarm alarm = hall.alarm(elder);
        for (int copies = 1 + city.random.nextInt(2); copies > 0; copies--) {
            city.within(
                    3,
                    () -> city.ask(
                            Integer.MAX_VALUE,
                            once(
                                    alarm.signal().alarmId(),
                                    () -> hall.stores.run(work -> hall.openIncident
                                            .handle(work, alarm)
                                            .replaceWithVoid())),
                            done -> {}));
        }
        city.in(Duration.ofSeconds(20), () -> theSeat(alarm, elder));
    }

    /** What the seat does about a press it has heard of. */
    private void theSeat(OpenIncident.Alarm alarm, @Nullable Elder elder) {
        WorkOrderId order = orderOf(alarm);
        if (order == null) {
            return;
        }
        if (elder == null) {
            Elder found = anElder();
            city.ask(3, () -> hall.identifyElder.handle(order, found.id(), Hall.SEAT), done -> {});
        }
        if (city.random.nextInt(4) == 0) {
            city.ask(3, () -> hall.releaseWorkOrder.handle(order, Hall.SEAT), done -> {});
        }
        if (city.random.nextInt(4) == 0) {
            city.within(300, () -> cancel(order));
        }
    }

    private void cancel(WorkOrderId order) {
        city.ask(3, () -> hall.cancelWorkOrder.handle(order, "FALSE_ALARM", Hall.SEAT), done -> {});
    }

    private void order() {
        var wish = new PlaceServiceOrder.Wish(
                anElder().id(), Hall.BATH, 60, city.random.nextBoolean() ? null : inAnHour(), null, Samples.ORIGIN);
        city.ask(1, () -> hall.placeServiceOrder.handle(wish, Hall.SEAT), done -> {});
    }

    private java.time.Instant inAnHour() {
        return hall.stores.now.plus(Duration.ofHours(1));
    }

    private void hear(DispatchEvent event) {
        switch (event) {
            case DispatchEvent.OfferMade made -> city.within(40, () -> answer(made.offer()));
            case DispatchEvent.ServiceOrderPlaced placed -> bill(placed.workOrderId());
            case DispatchEvent.AssignmentMade made -> city.within(60, () -> visit(made.assignment(), 0));
            case DispatchEvent.VisitCompleted done -> followUp(done.workOrderId());
            default -> {
                // nobody here acts on it
            }
        }
    }

    private void bill(WorkOrderId order) {
        HoldNews news = city.random.nextInt(5) == 0
                ? new HoldNews.Refused("NO_PRICE")
                : new HoldNews.Granted(UUID.randomUUID(), 100, 0);
        UUID event = UUID.randomUUID();
        if (!city.unlucky(4)) {
            city.within(
                    6,
                    () -> city.ask(
                            Integer.MAX_VALUE,
                            once(event, () -> hall.stores.run(work -> hall.noteHold.handle(work, order, news))),
                            done -> {}));
        }
    }

    private void answer(Offer offer) {
        Answerer worker = hall.self(offer);
        int die = diligent ? 0 : city.random.nextInt(10);
        if (die < 5) {
            city.ask(3, () -> hall.acceptOffer.handle(offer.id(), worker), answer -> accepted(answer, worker));
        } else if (die < 7) {
            city.ask(3, () -> hall.declineOffer.handle(offer.id(), worker, "BUSY"), done -> {});
        }
    }

    private void accepted(Acceptance answer, Answerer worker) {
        if (answer instanceof Acceptance.Granted granted && city.random.nextInt(6) == 0) {
            AssignmentId id = granted.assignmentId();
            hall.stores.dockets().stream()
                    .filter(docket -> docket.findAssignment(id).isPresent())
                    .forEach(docket ->
                            city.within(60, () -> cancel(docket.order().id())));
        }
        if (answer instanceof Acceptance.AlreadyTaken || answer instanceof Acceptance.TooLate) {
            city.within(5, () -> lookAtTheApp(worker));
        }
    }

    private void visit(Assignment assignment, int step) {
        var worker = new Answerer(assignment.providerId(), assignment.workerId());
        city.ask(3, () -> hall.reportVisit.handle(assignment.id(), worker, VISIT.get(step)), done -> {
            if (step + 1 < VISIT.size()) {
                city.within(120, () -> visit(assignment, step + 1));
            }
        });
    }

    private void followUp(WorkOrderId order) {
        if (city.random.nextBoolean()) {
            city.ask(2, () -> hall.closeWorkOrder.handle(order, "SATISFIED", null, Hall.SEAT), done -> {});
        }
    }

    /** Apps ask for what is open now and then, and workers remember what they have begun. */
    private void lookAtTheApps() {
        for (Docket docket : hall.stores.dockets()) {
            docket.openOffers().forEach(offer -> {
                if (diligent || city.random.nextInt(3) == 0) {
                    city.within(20, () -> answer(offer));
                }
            });
            docket.liveAssignment()
                    .filter(one -> diligent || city.random.nextInt(3) == 0)
                    .ifPresent(this::goOn);
            if (diligent
                    && docket.order().state() == OrderState.UNSERVED
                    && docket.order().header().home() == null) {
                cancel(docket.order().id()); // a call nobody could say whose it was; the supervisor owns it
            }
        }
        city.in(LOOKS_AT_THE_APP, this::lookAtTheApps);
    }

    private void lookAtTheApp(Answerer worker) {
        for (Docket docket : hall.stores.dockets()) {
            docket.openOffers().stream()
                    .filter(offer -> offer.terms().workerId().equals(worker.workerId()))
                    .forEach(this::answer);
        }
    }

    private void goOn(Assignment assignment) {
        int step = switch (assignment.stage()) {
            case MADE -> 0;
            case EN_ROUTE -> 1;
            case ARRIVED -> 2;
            default -> 3;
        };
        city.within(20, () -> visit(assignment, step));
    }

    private @Nullable WorkOrderId orderOf(OpenIncident.Alarm alarm) {
        return hall.await(hall.stores.run(
                        work -> hall.stores.findBySignal(work, alarm.signal().alarmId())))
                .orElse(null);
    }

    private Elder anElder() {
        return elders.get(city.random.nextInt(elders.size()));
    }

    /** The inbox row is written with the effect, so an event that comes again has none. */
    private Supplier<Uni<Void>> once(UUID event, Supplier<Uni<Void>> effect) {
        return () -> inbox.add(event) ? effect.get() : Uni.createFrom().voidItem();
    }
}
