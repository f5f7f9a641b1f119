package city.careline.provider.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.application.Providers;
import city.careline.provider.application.Samples;
import city.careline.provider.application.Workers;
import city.careline.provider.application.WorkersContract;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.staff.Certificate;
import city.careline.provider.domain.staff.Worker;
import city.careline.runtime.event.Ids;
import city.careline.testkit.city.CityDatabase;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class WorkerRowsIT extends WorkersContract {
    @Inject
    Workers workers;

    @Inject
    Providers providers;

    private @Nullable ProviderId employer;

    @Override
    protected Workers workers() {
        return workers;
    }

    @Override
    protected ProviderId employer() {
        ProviderId known = employer;
        if (known == null) {
            known = new ProviderId(Ids.next());
            employer = known;
            ProviderId id = known;
            var particulars = Samples.particulars(Samples.county());
            await(() -> providers.add(now -> Provider.applied(id, particulars, Samples.papers(), "desk-1", now)));
        }
        return known;
    }

    @Override
    protected Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnEventLoop.await(work);
    }

    @Test
    void namesPhonesAndPapersAreUnreadableInTheDatabase() throws SQLException {
        // Given
        Worker worker = Samples.worker(employer(), null, new Certificate("FIRE_SAFETY", "YS-SECRET", now()));
        // When
        await(() -> workers.add(worker));
        // Then
        String sql = "select w.name_cipher || w.phone_cipher || c.number_cipher from worker w"
                + " join certificate c on c.worker_id = w.id where w.id = ?";
        try (var connection = CityDatabase.connect("provider");
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, worker.id().value());
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1))
                        .isNotBlank()
                        .doesNotContain(worker.name().value(), worker.phone().value(), "YS-SECRET");
            }
        }
    }
}
