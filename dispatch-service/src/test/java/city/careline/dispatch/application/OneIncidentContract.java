package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.AT_ONCE;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.WAITING;
import static city.careline.dispatch.Samples.elder;
import static city.careline.dispatch.Samples.incident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Ending;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.Opening;
import city.careline.dispatch.domain.order.Releasing;
import city.careline.dispatch.domain.order.Signal;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A home has one open incident, in every store. */
abstract class OneIncidentContract {
    abstract Stores stores();

    private <T> T run(Function<UnitOfWork, Uni<T>> work) {
        return stores().units().run(work).await().atMost(Duration.ofSeconds(10));
    }

    private boolean yes(Function<UnitOfWork, Uni<Boolean>> work) {
        return run(work);
    }

    private <T> Optional<T> found(Function<UnitOfWork, Uni<Optional<T>>> work) {
        return run(work);
    }

    private Docket open(Incident incident) {
        assertThat(yes(work -> stores().orders().open(work, Opening.incident(incident, false, AT_ONCE, NOW))))
                .isTrue();
        return load(incident.id());
    }

    private Docket load(WorkOrderId id) {
        return run(work -> stores().orders().lock(work, id));
    }

    private Docket save(Change change) {
        run(work -> stores().orders().save(work, change));
        return load(change.after().order().id());
    }

    @Test
    void aHomeHasOneOpenIncident() {
        Elder elder = elder();
        Incident first = incident(elder);
        open(first);
        Incident second = incident(elder);
        assertThat(yes(work -> stores().orders().open(work, Opening.incident(second, false, WAITING, NOW))))
                .isFalse();
        assertThatThrownBy(() -> load(second.id())).isInstanceOf(Absent.class);
        assertThat(found(work -> stores().orders().findOpenIncident(work, elder.householdId(), null)))
                .contains(first.id());
        save(Ending.cancel(load(first.id()), "FALSE_ALARM", "operator-1", NOW).change());
        assertThat(found(work -> stores().orders().findOpenIncident(work, elder.householdId(), null)))
                .isEmpty();
        open(second);
    }

    @Test
    void aLineHasOneOpenIncidentWhileItsHouseholdIsUnknown() {
        Incident first = incident(null);
        open(first);
        Incident second =
                new Incident(incident(null).header(), new Signal(UUID.randomUUID(), null, NOW), first.lineKey());
        assertThat(yes(work -> stores().orders().open(work, Opening.incident(second, false, WAITING, NOW))))
                .isFalse();
        assertThat(found(work -> stores().orders().findOpenIncident(work, null, first.lineKey())))
                .contains(first.id());
        assertThat(found(work -> stores().orders().findOpenIncident(work, null, null)))
                .isEmpty();
    }

    @Test
    void ofTwoOpeningTheSameHomeAtOnceExactlyOneWins() {
        Elder elder = elder();
        List<Uni<Boolean>> openings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Incident one = incident(elder);
            openings.add(stores().units()
                    .run(work -> stores().orders().open(work, Opening.incident(one, false, WAITING, NOW))));
        }
        List<Boolean> opened = Uni.join().all(openings).andFailFast().await().atMost(Duration.ofSeconds(20));
        assertThat(opened).containsOnlyOnce(true);
    }

    @Test
    void givingTheHomeOfAnotherOpenIncidentIsRefusedByTheBackstop() {
        Elder elder = elder();
        open(incident(elder));
        Docket unknown = open(incident(null));
        assertThatThrownBy(() -> save(Releasing.identify(unknown, elder, NOW).change()))
                .isInstanceOf(OpenIncidentExists.class);
    }
}
