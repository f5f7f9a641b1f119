package city.careline.provider.application;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.staff.Worker;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Everything a use case needs, in memory, at one instant. */
final class City {
    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final InMemoryProviders providers = new InMemoryProviders(NOW);
    private final InMemoryWorkers workers = new InMemoryWorkers(NOW);
    private final InMemoryCatalogue catalogue = new InMemoryCatalogue(NOW);

    InMemoryProviders providers() {
        return providers;
    }

    InMemoryWorkers workers() {
        return workers;
    }

    InMemoryCatalogue catalogue() {
        return catalogue;
    }

    InMemoryFranchises franchises() {
        return new InMemoryFranchises(providers, workers, NOW);
    }

    DutiesCheck dutiesCheck() {
        return new DutiesCheck(providers, catalogue);
    }

    /** A provider on the register with one site. */
    Provider aProvider() {
        Region county = Samples.county();
        Provider provider = Provider.takenOver(
                new ProviderId(Ids.next()),
                Samples.particulars(county),
                List.of(Samples.site(county)),
                Samples.dossier(),
                "admin-1",
                NOW);
        providers.put(provider, null);
        return provider;
    }

    /** One of its workers, on file. */
    Worker aWorker(Provider provider) {
        Worker worker =
                Samples.worker(provider.id(), provider.sites().getFirst().id());
        workers.put(worker);
        return worker;
    }

    static <T> T now(Uni<T> uni) {
        return uni.await().indefinitely();
    }
}
