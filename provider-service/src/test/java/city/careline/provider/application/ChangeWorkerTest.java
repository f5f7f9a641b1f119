package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeWorkerTest {
    private final City city = new City();
    private final ChangeWorker change = new ChangeWorker(city.workers(), city.dutiesCheck());

    @Test
    void L21_aWorkerWhoIsBarredIsAnnouncedAsInactive() {
        // Given
        Worker worker = city.aWorker(city.aProvider());
        // When
        Employment employment = City.now(change.handle(worker.id(), new Duties(false, null, List.of(), 1, 0)));
        // Then
        assertThat(employment).isInstanceOf(Employment.Employed.class);
        Worker announced = city.workers().announced().getLast();
        assertThat(announced.duties().active()).isFalse();
        assertThat(announced.version()).isEqualTo(worker.version() + 1);
    }

    @Test
    void L14_unknownItemsAreRefusedAndNothingIsAnnounced() {
        Worker worker = city.aWorker(city.aProvider());
        assertThat(City.now(change.handle(worker.id(), new Duties(true, null, List.of("NOT_THERE"), 1, 0))))
                .isEqualTo(new Employment.UnknownItems(List.of("NOT_THERE")));
        assertThat(city.workers().announced()).hasSize(1);
    }

    @Test
    void anUnknownWorkerIsNotChanged() {
        assertThat(City.now(change.handle(new WorkerId(Ids.next()), new Duties(true, null, List.of(), 1, 0))))
                .isEqualTo(new Employment.Unknown());
    }

    @Test
    void aWorkerWhoVanishesMeanwhileIsNotChanged() {
        // Given
        Worker worker = city.aWorker(city.aProvider());
        var vanishing = new ChangeWorker(new VanishingWorkers(worker), city.dutiesCheck());
        // When
        Employment employment = City.now(vanishing.handle(worker.id(), worker.duties()));
        // Then
        assertThat(employment).isEqualTo(new Employment.Unknown());
    }

    /** Finds a worker whose row is gone when it is to be locked. */
    private record VanishingWorkers(Worker worker) implements Workers {
        @Override
        public Uni<Worker> add(Worker added) {
            return Uni.createFrom().item(added);
        }

        @Override
        public Uni<Optional<Worker>> find(WorkerId id) {
            return Uni.createFrom().item(Optional.of(worker));
        }

        @Override
        public Uni<List<Worker>> list(ProviderId employer, @Nullable WorkerId after, int limit) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public <O> Uni<Optional<O>> change(WorkerId id, Change<Worker, O> change) {
            return Uni.createFrom().item(Optional.empty());
        }
    }
}
