package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.DispatchEvent;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Signal;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import city.careline.dispatch.domain.policy.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenIncidentTest {
    private final Hall hall = new Hall();

    @Test
    void L06_aPressGetsItsOffersInTheSameUnitOfWork() {
        hall.worker(300);
        WorkerId near = hall.worker(100);
        hall.worker(200);
        hall.worker(400);
        var outcome = (OpenIncident.Outcome.Opened) hall.raise(hall.alarm(hall.resident()));
        assertThat(outcome.offers()).isEqualTo(3);
        assertThat(hall.stores.openOffer(outcome.id(), 0).terms().workerId()).isEqualTo(near);
        assertThat(hall.waves).containsExactly(1);
    }

    @Test
    void theSameAlarmAgainJoinsNothing() {
        var alarm = hall.alarm(hall.resident());
        WorkOrderId id = hall.opened(alarm);
        assertThat(hall.raise(alarm)).isEqualTo(new OpenIncident.Outcome.Joined(id));
        assertThat(hall.stores.heard(DispatchEvent.SignalJoined.class)).isEmpty();
    }

    @Test
    void aFurtherPressJoinsUntilTheIncidentHasEnded() {
        Elder elder = hall.resident();
        WorkOrderId id = hall.opened(hall.alarm(elder));
        assertThat(hall.raise(hall.alarm(elder))).isEqualTo(new OpenIncident.Outcome.Joined(id));
        hall.await(hall.cancelWorkOrder.handle(id, "FALSE_ALARM", Hall.SEAT));
        assertThat(hall.opened(hall.alarm(elder))).isNotEqualTo(id);
    }

    @Test
    void whatStoodInTheWayMayHaveEndedMeanwhile() {
        Elder elder = hall.resident();
        WorkOrderId ended = hall.opened(hall.alarm(elder));
        hall.await(hall.cancelWorkOrder.handle(ended, "FALSE_ALARM", Hall.SEAT));
        var tries = new AtomicInteger();
        var racing = new WorkOrdersDecorator(hall.stores) {
            @Override
            public Uni<Boolean> open(UnitOfWork work, Change opening) {
                return tries.incrementAndGet() <= 2 ? Uni.createFrom().item(false) : super.open(work, opening);
            }

            @Override
            public Uni<Optional<WorkOrderId>> findOpenIncident(
                    UnitOfWork work,
                    @org.jspecify.annotations.Nullable UUID householdId,
                    @org.jspecify.annotations.Nullable String lineKey) {
                return Uni.createFrom().item(tries.get() == 1 ? Optional.of(ended) : Optional.empty());
            }
        };
        var open = new OpenIncident(racing, hall.stores, hall.stores, hall.stores, hall.makeOffers);
        var outcome = hall.await(hall.stores.run(work -> open.handle(work, hall.alarm(elder))));
        assertThat(outcome).isInstanceOf(OpenIncident.Outcome.Opened.class);
        assertThat(tries).hasValue(3);
    }

    @Test
    void ofAHouseholdAnyElderIsHelpedAndEveryExclusionCounts() {
        WorkerId unwanted = hall.worker(100);
        hall.worker(200);
        UUID household = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            hall.known(new Elder(
                    new ElderId(UUID.randomUUID()),
                    household,
                    Samples.HOME,
                    Risk.KEY,
                    true,
                    i == 0 ? Set.of() : Set.of(unwanted),
                    null,
                    1));
        }
        var alarm = new OpenIncident.Alarm(
                new Signal(UUID.randomUUID(), null, NOW), Samples.ORIGIN, null, household, List.of(), null, Risk.HIGH);
        WorkOrderId id = hall.opened(alarm);
        assertThat(hall.stores.docket(id).openOffers()).hasSize(1);
        assertThat(hall.stores.docket(id).order().header().elder()).isNull();
    }

    @Test
    void whoAnsweredBeforeTheAlarmCameOwnsTheIncident() {
        hall.worker(100);
        var alarm = hall.alarm(hall.resident());
        UUID call = Optional.ofNullable(alarm.signal().callId()).orElseThrow();
        note(call, new NoteCall.News.Arrived(Samples.ORIGIN));
        note(call, new NoteCall.News.Answered(Samples.ORIGIN, "8001", "operator-7", NOW));
        assertThat(hall.stores.docket(hall.opened(alarm)).order().header().owner())
                .isEqualTo("operator-7");
    }

    @Test
    void whoHungUpBeforeTheAlarmCameIsNotWaitedFor() {
        waitForSeats();
        var alarm = hall.alarm(hall.resident());
        UUID call = Optional.ofNullable(alarm.signal().callId()).orElseThrow();
        note(call, new NoteCall.News.Abandoned(Samples.ORIGIN, NOW));
        assertThat(hall.stores.docket(hall.opened(alarm)).order().state()).isEqualTo(OrderState.UNSERVED);
    }

    @Test
    void newsOfTheCallReachTheIncident() {
        waitForSeats();
        hall.worker(100);
        var alarm = hall.alarm(hall.resident());
        WorkOrderId id = hall.opened(alarm);
        assertThat(hall.waves).as("the card is drawn at once").containsExactly(0);
        UUID call = Optional.ofNullable(alarm.signal().callId()).orElseThrow();
        note(call, new NoteCall.News.Answered(Samples.ORIGIN, "8001", "operator-7", NOW));
        assertThat(hall.stores.docket(id).order().header().owner()).isEqualTo("operator-7");
        assertThat(hall.stores.docket(id).openOffers()).isEmpty();
        note(call, new NoteCall.News.Abandoned(Samples.ORIGIN, NOW));
        assertThat(hall.stores.docket(id).openOffers()).hasSize(1);
        note(UUID.randomUUID(), new NoteCall.News.Abandoned(Samples.ORIGIN, NOW));
    }

    @Test
    void withoutAPolicyNothingIsGuessed() {
        hall.await(hall.stores.run(work -> hall.stores.replaceRelease(work, List.of())));
        assertThatThrownBy(() -> hall.raise(hall.alarm(hall.resident()))).isInstanceOf(IllegalStateException.class);
        var noOffers = new Hall();
        noOffers.await(noOffers.stores.run(work -> noOffers.stores.replaceOffers(work, List.of())));
        assertThatThrownBy(() -> noOffers.raise(noOffers.alarm(noOffers.resident())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(noOffers.stores.dockets()).isEmpty();
    }

    private void waitForSeats() {
        hall.await(hall.stores.run(work -> hall.stores.replaceRelease(
                work,
                List.of(new ReleasePolicy(
                        new Scope("", Kind.INCIDENT, null), Duration.ofSeconds(20), Duration.ZERO)))));
    }

    private void note(UUID call, NoteCall.News news) {
        hall.await(hall.stores.run(work -> hall.noteCall.handle(work, call, news)));
    }
}
