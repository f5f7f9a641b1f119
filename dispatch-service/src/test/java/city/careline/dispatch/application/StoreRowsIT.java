package city.careline.dispatch.application;

import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;

/** The contract on real PostgreSQL, with the timers at rest so that nobody else takes what is due. */
@QuarkusTest
@TestProfile(StoreRowsIT.AtRest.class)
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class StoreRowsIT extends StoresContract {
    private final Stores stores;

    /** Timers that do not fire while a test runs. */
    public static class AtRest implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("careline.dispatch.deadline-millis", "3600000", "careline.dispatch.sweep-millis", "3600000");
        }
    }

    private record Rows(
            UnitsOfWork units,
            WorkOrders orders,
            Workers workers,
            Elders elders,
            Policies policies,
            Deadlines deadlines,
            Calls calls)
            implements Stores {}

    @Inject
    StoreRowsIT(
            UnitsOfWork units,
            WorkOrders orders,
            Workers workers,
            Elders elders,
            Policies policies,
            Deadlines deadlines,
            Calls calls) {
        stores = new Rows(units, orders, workers, elders, policies, deadlines, calls);
    }

    @Override
    Stores stores() {
        return stores;
    }
}
