package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.WAITING;
import static city.careline.dispatch.Samples.elder;
import static city.careline.dispatch.Samples.incident;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.Wishes;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Deadline;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.Opening;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every store of elders, calls, deadlines and policies must do. */
abstract class RecordsContract {
    abstract Stores stores();

    private <T> T run(Function<UnitOfWork, Uni<T>> work) {
        return stores().units().run(work).await().atMost(Duration.ofSeconds(10));
    }

    private <T> Optional<T> found(Function<UnitOfWork, Uni<Optional<T>>> work) {
        return run(work);
    }

    private <T> List<T> listed(Function<UnitOfWork, Uni<List<T>>> work) {
        return run(work);
    }

    private Calls.Facts facts(Function<UnitOfWork, Uni<Calls.Facts>> work) {
        return run(work);
    }

    @Test
    void anOlderVersionOfAnElderChangesNothing() {
        Elder first = elder();
        Elder later = new Elder(
                first.id(),
                first.householdId(),
                first.home(),
                first.risk(),
                true,
                new Wishes(
                        Set.of(new WorkerId(UUID.randomUUID())),
                        Set.of(new ProviderId(UUID.randomUUID())),
                        Set.of(new WorkerId(UUID.randomUUID()), new WorkerId(UUID.randomUUID())),
                        Set.of(new ProviderId(UUID.randomUUID()))),
                List.of(
                        new Elder.Membership("TEKUN", LocalDate.of(2020, 1, 1), null),
                        new Elder.Membership("LIVING_ALONE", LocalDate.of(2024, 2, 29), LocalDate.of(2026, 1, 1))),
                "sealed",
                3);
        run(work -> stores().elders().putAll(work, List.of(later, first)));
        run(work -> stores().elders().putAll(work, List.of(first)));
        assertThat(listed(work -> stores().elders().list(work, List.of(first.id()))))
                .containsExactly(later);
        assertThat(listed(work -> stores().elders().list(work, List.of(new ElderId(UUID.randomUUID())))))
                .isEmpty();
        assertThat(listed(work -> stores().elders().list(work, List.of()))).isEmpty();
    }

    @Test
    void aHouseholdIsThoseOfItWhoAreServed() {
        Elder one = elder();
        UUID household = Optional.ofNullable(one.householdId()).orElseThrow();
        Elder gone = new Elder(new ElderId(UUID.randomUUID()), household, HOME, one.risk(), false, Set.of(), null, 1);
        run(work -> stores().elders().putAll(work, List.of(one, gone)));
        assertThat(listed(work -> stores().elders().listHousehold(work, household)))
                .containsExactly(one);
    }

    @Test
    void whatIsKnownOfACallIsKept() {
        UUID call = UUID.randomUUID();
        assertThat(facts(work -> stores().calls().lock(work, call))).isEqualTo(Calls.Facts.NONE);
        var facts = Calls.Facts.NONE
                .from("origin")
                .answered("8001", "operator-7", NOW)
                .abandoned(NOW);
        run(work -> stores().calls().put(work, call, facts));
        assertThat(facts(work -> stores().calls().lock(work, call))).isEqualTo(facts);
    }

    @Test
    void aDeadlineIsTakenOnceAndOnlyWhenDue() {
        Incident incident = incident(elder());
        Instant now = run(work -> Uni.createFrom().item(work.now()));
        run(work -> stores().orders().open(work, Opening.incident(incident, false, WAITING, now.minusSeconds(20))));
        List<Long> due = stores().deadlines().listDue(100).await().atMost(Duration.ofSeconds(10));
        List<Deadline> taken = due.stream()
                .map(number -> run(work -> stores().deadlines().take(work, number)))
                .flatMap(Optional::stream)
                .filter(one -> one.workOrderId().equals(incident.id()))
                .toList();
        assertThat(taken).hasSize(1).first().satisfies(one -> {
            assertThat(one.matter()).isEqualTo(Deadline.Matter.RELEASE);
            assertThat(one.dueAt()).isEqualTo(now);
        });
        due.forEach(number -> assertThat(found(work -> stores().deadlines().take(work, number)))
                .isEmpty());
    }

    @Test
    void whatIsPutOffIsNotDueNow() {
        Incident incident = incident(elder());
        Instant now = run(work -> Uni.createFrom().item(work.now()));
        run(work -> stores().orders().open(work, Opening.incident(incident, false, WAITING, now.minusSeconds(20))));
        List<Long> due = stores().deadlines().listDue(100).await().atMost(Duration.ofSeconds(10));
        due.forEach(number -> stores().deadlines().postpone(number).await().atMost(Duration.ofSeconds(10)));
        assertThat(stores().deadlines().listDue(100).await().atMost(Duration.ofSeconds(10)))
                .doesNotContainAnyElementsOf(due);
    }

    @Test
    void policiesAreReplacedAsAWhole() {
        List<ReleasePolicy> release = run(stores().policies()::listRelease);
        List<OfferPolicy> offers = run(stores().policies()::listOffers);
        var moreRelease = new ArrayList<>(release);
        moreRelease.add(new ReleasePolicy(
                new city.careline.dispatch.domain.policy.Scope(
                        "990101", city.careline.dispatch.domain.Kind.INCIDENT, city.careline.dispatch.domain.Risk.KEY),
                Duration.ofSeconds(7),
                Duration.ofSeconds(9)));
        run(work -> stores().policies().replaceRelease(work, moreRelease));
        assertThat(listed(stores().policies()::listRelease)).containsExactlyInAnyOrderElementsOf(moreRelease);
        run(work -> stores().policies().replaceOffers(work, offers.subList(0, 1)));
        assertThat(listed(stores().policies()::listOffers)).hasSize(1);
        run(work -> stores().policies().replaceRelease(work, release));
        run(work -> stores().policies().replaceOffers(work, offers));
    }
}
