package city.careline.dispatch.application;

import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;

/** The contract on real PostgreSQL. */
@QuarkusTest
@TestProfile(AtRest.class)
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class ElderHomeRowsIT extends ElderHomesContract {
    private final UnitsOfWork units;
    private final Elders elders;
    private final ElderHomes homes;

    @Inject
    ElderHomeRowsIT(UnitsOfWork units, Elders elders, ElderHomes homes) {
        this.units = units;
        this.elders = elders;
        this.homes = homes;
    }

    @Override
    UnitsOfWork units() {
        return units;
    }

    @Override
    Elders elders() {
        return elders;
    }

    @Override
    ElderHomes homes() {
        return homes;
    }
}
