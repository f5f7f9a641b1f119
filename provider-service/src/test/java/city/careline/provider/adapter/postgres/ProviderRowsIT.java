package city.careline.provider.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.provider.application.Providers;
import city.careline.provider.application.ProvidersContract;
import city.careline.provider.application.Samples;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.runtime.event.Ids;
import city.careline.testkit.city.CityDatabase;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class ProviderRowsIT extends ProvidersContract {
    @Inject
    Providers providers;

    @Override
    protected Providers providers() {
        return providers;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnEventLoop.await(work);
    }

    @Test
    void L16_historyCanOnlyBeAddedTo() throws SQLException {
        var id = new ProviderId(Ids.next());
        var particulars = Samples.particulars(Samples.county());
        await(() -> providers.add(now -> Provider.applied(id, particulars, Samples.papers(), "desk-1", now)));
        try (var connection = CityDatabase.connect("provider");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update provider_history set actor = 'somebody'"))
                    .hasMessageContaining("only ever added to");
            assertThatThrownBy(() -> statement.execute("delete from provider_history"))
                    .hasMessageContaining("only ever added to");
        }
    }
}
