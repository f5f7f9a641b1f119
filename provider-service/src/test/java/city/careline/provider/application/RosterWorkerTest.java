package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.staff.Rostering;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.event.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterWorkerTest {
    private final City city = new City();
    private final RosterWorker roster = new RosterWorker(city.workers());

    @Test
    void L24_newShiftsAreAnnounced() {
        // Given
        Worker worker = city.aWorker(city.aProvider());
        // When
        Rostering rostering =
                City.now(roster.handle(worker.id(), List.of(shift(1, 3)))).orElseThrow();
        // Then
        assertThat(rostering).isInstanceOf(Rostering.Rostered.class);
        assertThat(city.workers().announced().getLast().shifts()).containsExactly(shift(1, 3));
    }

    @Test
    void L24_anOverlapChangesAndAnnouncesNothing() {
        // Given
        Worker worker = city.aWorker(city.aProvider());
        City.now(roster.handle(worker.id(), List.of(shift(1, 3))));
        // When
        Rostering rostering =
                City.now(roster.handle(worker.id(), List.of(shift(2, 4)))).orElseThrow();
        // Then
        assertThat(rostering).isEqualTo(new Rostering.Overlapping(shift(2, 4), shift(1, 3)));
        assertThat(city.workers().announced()).hasSize(2);
    }

    @Test
    void anUnknownWorkerGetsNoShift() {
        assertThat(City.now(roster.handle(new WorkerId(Ids.next()), List.of(shift(1, 2)))))
                .isEmpty();
    }

    private static Shift shift(int from, int to) {
        return new Shift(City.NOW.plusSeconds(from * 3_600L), City.NOW.plusSeconds(to * 3_600L));
    }
}
