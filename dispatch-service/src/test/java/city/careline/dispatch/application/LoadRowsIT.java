package city.careline.dispatch.application;

import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;

/** The contract on real PostgreSQL, with the timers at rest. */
@QuarkusTest
@TestProfile(AtRest.class)
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class LoadRowsIT extends LoadsContract {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Workers workers;

    @Inject
    LoadRowsIT(UnitsOfWork units, WorkOrders orders, Workers workers) {
        this.units = units;
        this.orders = orders;
        this.workers = workers;
    }

    @Override
    UnitsOfWork units() {
        return units;
    }

    @Override
    WorkOrders orders() {
        return orders;
    }

    @Override
    Workers workers() {
        return workers;
    }
}
