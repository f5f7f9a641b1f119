package city.careline.dispatch.application;

import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;

/** The contract on real PostgreSQL, with the timers at rest so that nobody else takes what is due. */
@QuarkusTest
@TestProfile(AtRest.class)
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class OneIncidentRowsIT extends OneIncidentContract {
    private final Stores stores;

    @Inject
    OneIncidentRowsIT(
            UnitsOfWork units,
            WorkOrders orders,
            Workers workers,
            Elders elders,
            Policies policies,
            Deadlines deadlines,
            Calls calls) {
        stores = new Stores.Of(units, orders, workers, elders, policies, deadlines, calls);
    }

    @Override
    Stores stores() {
        return stores;
    }
}
