package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.staff.Certificate;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.Rostering;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.provider.domain.supervision.Finding;
import city.careline.provider.domain.supervision.Rating;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every set of staff files does, in memory and in PostgreSQL. */
public abstract class WorkersContract {
    private static final Duration HOUR = Duration.ofHours(1);

    /** The staff files under test. */
    protected abstract Workers workers();

    /** A provider that is on the register. */
    protected abstract ProviderId employer();

    /** About the present, as the files see it, in whole seconds. */
    protected abstract Instant now();

    /** Waits for work done where the files want it done. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void findsWhatWasAddedWithItsPapers() {
        Worker worker = add(new Certificate("FIRE_SAFETY", "YS-1", now().plus(HOUR)));
        assertThat(await(() -> workers().find(worker.id()))).contains(worker);
        assertThat(await(() -> workers().find(new WorkerId(Ids.next())))).isEmpty();
    }

    @Test
    void L21_aRenewedPaperTakesThePlaceOfTheOld() {
        Worker worker = add(new Certificate("FIRE_SAFETY", "YS-1", now().plus(HOUR)));
        var other = new Certificate("CARE_WORKER", "YS-2", now().plus(HOUR));
        var renewed = new Certificate("FIRE_SAFETY", "YS-1", now().plus(HOUR).plus(HOUR));
        certify(worker.id(), other);
        certify(worker.id(), renewed);
        Worker found = await(() -> workers().find(worker.id())).orElseThrow();
        assertThat(found.certificates()).containsExactlyInAnyOrder(other, renewed);
        assertThat(found.version()).isEqualTo(3);
    }

    @Test
    void L24_keepsShiftsAndRefusesAnOverlap() {
        Worker worker = add();
        assertThat(roster(worker.id(), shift(1, 2), shift(3, 4))).isInstanceOf(Rostering.Rostered.class);
        assertThat(roster(worker.id(), shift(5, 6))).isInstanceOf(Rostering.Rostered.class);
        assertThat(roster(worker.id(), shift(0, 2))).isEqualTo(new Rostering.Overlapping(shift(0, 2), shift(1, 2)));
        assertThat(await(() -> workers().find(worker.id())).orElseThrow().shifts())
                .containsExactly(shift(1, 2), shift(3, 4), shift(5, 6));
    }

    @Test
    void L24_ofOverlappingShiftsAtOnceExactlyOneIsTaken() {
        Worker worker = add();
        long taken = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> roster(worker.id(), shift(1, 2 + i)))
                .filter(Rostering.Rostered.class::isInstance)
                .count();
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void changesDuties() {
        Worker worker = add();
        var duties = new Duties(false, null, List.of(), 3, 15);
        await(() -> workers().change(worker.id(), (current, now) -> Decided.to(current.with(duties), "done")));
        assertThat(await(() -> workers().find(worker.id())).orElseThrow().duties())
                .isEqualTo(duties);
        assertThat(await(() -> workers().change(worker.id(), (current, now) -> Decided.unchanged("same"))))
                .contains("same");
        assertThat(await(() -> workers().change(new WorkerId(Ids.next()), (w, now) -> Decided.unchanged("none"))))
                .isEmpty();
    }

    @Test
    void L24_aCancelledShiftIsGone() {
        Worker worker = add();
        roster(worker.id(), shift(1, 2), shift(3, 4));
        await(() -> new CancelShift(workers()).handle(worker.id(), shift(1, 2).from()));
        assertThat(await(() -> workers().find(worker.id())).orElseThrow().shifts())
                .containsExactly(shift(3, 4));
    }

    @Test
    void L17_keepsTheLatestRating() {
        Worker worker = add();
        rate(worker.id(), 60);
        rate(worker.id(), 70);
        Rating rating = await(() -> workers().find(worker.id())).orElseThrow().rating();
        assertThat(rating).isNotNull().extracting(Rating::score).isEqualTo(70);
    }

    @Test
    void listsAnEmployersWorkersPageByPage() {
        ProviderId employer = employer();
        List<WorkerId> ids = Stream.generate(() -> Samples.worker(employer, null))
                .limit(3)
                .map(worker -> await(() -> workers().add(worker)).id())
                .sorted(Comparator.comparing(each -> each.value().toString()))
                .toList();
        assertThat(list(employer, null, 2)).isEqualTo(ids.subList(0, 2));
        assertThat(list(employer, ids.get(1), 2)).isEqualTo(ids.subList(2, 3));
        assertThat(list(new ProviderId(Ids.next()), null, 2)).isEmpty();
    }

    private List<WorkerId> list(ProviderId employer, @Nullable WorkerId after, int limit) {
        return await(() -> workers().list(employer, after, limit)).stream()
                .map(Worker::id)
                .toList();
    }

    private Worker add(Certificate... certificates) {
        Worker worker = Samples.worker(employer(), null, certificates);
        return await(() -> workers().add(worker));
    }

    private void certify(WorkerId id, Certificate paper) {
        assertThat(await(() -> new CertifyWorker(workers()).handle(id, paper))).isPresent();
    }

    private void rate(WorkerId id, int score) {
        var finding = new Finding(score, "2026-Q1", "季度考核");
        assertThat(await(() -> new RateWorker(workers()).handle(id, finding, "city-1")))
                .isPresent();
    }

    private Rostering roster(WorkerId id, Shift... shifts) {
        return await(() -> new RosterWorker(workers()).handle(id, List.of(shifts)))
                .orElseThrow();
    }

    private Shift shift(int from, int to) {
        Instant base = now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
        return new Shift(base.plus(HOUR.multipliedBy(from)), base.plus(HOUR.multipliedBy(to)));
    }
}
