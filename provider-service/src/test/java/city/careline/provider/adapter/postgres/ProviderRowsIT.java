package city.careline.provider.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.provider.application.EndEntry;
import city.careline.provider.application.Providers;
import city.careline.provider.application.ProvidersContract;
import city.careline.provider.application.RestrictProvider;
import city.careline.provider.application.Samples;
import city.careline.provider.application.SuspendOverdue;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.supervision.Cause;
import city.careline.provider.domain.supervision.Effect;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.Restriction;
import city.careline.provider.domain.supervision.RestrictionTerms;
import city.careline.runtime.event.Ids;
import city.careline.testkit.city.CityDatabase;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
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
    void C32_whatWasDecidedIsEndedOnceAndNeverRewritten() throws SQLException {
        var id = new ProviderId(Ids.next());
        await(() -> providers.add(
                now -> Provider.applied(id, Samples.particulars(Samples.county()), Samples.papers(), "desk-1", now)));
        var terms = new RestrictionTerms(new EntryId(Ids.next()), Effect.NO_WORK, Cause.SANCTION, null, null, "演示理由");
        await(() -> new RestrictProvider(providers).handle(id, terms, "county-1"));
        await(() -> new EndEntry(providers).handle(id, Restriction.class, terms.id(), "核查完毕", "county-2"));
        try (var connection = CityDatabase.connect("provider");
                var statement = connection.createStatement()) {
            for (String change : List.of(
                    "update restriction set reason = 'another'",
                    "update restriction set ended_by = 'somebody'",
                    "delete from restriction")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("only ever added to");
            }
        }
    }

    @Test
    void G41_aProviderSomebodyElseIsAtIsLeftToHim() throws SQLException {
        var id = new ProviderId(Ids.next());
        await(() -> providers.add(now -> Provider.takenOver(
                id, Samples.particulars(Samples.county()), List.of(), Samples.dossier(), "admin-1", now)));
        try (var holder = CityDatabase.connect("provider");
                var other = CityDatabase.connect("provider");
                var holding = holder.createStatement();
                var writing = other.createStatement()) {
            holder.setAutoCommit(false);
            holding.execute("select 1 from provider where id = '" + id.value() + "' for no key update");
            writing.execute("insert into rectification (id, provider_id, deadline, made_at, made_by, reason) values ('"
                    + Ids.next() + "', '" + id.value() + "', now(), now(), 'county-1', '补齐记录')");
            assertThat(await(() -> new SuspendOverdue(providers).handle(500)))
                    .extracting(Provider::id)
                    .doesNotContain(id);
            holder.rollback();
        }
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
