package city.careline.testkit.runtime;

import city.careline.testkit.city.TestCity;
import city.careline.testkit.rest.EndpointWalk;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The endpoints that commons/runtime adds to every service refuse what must be refused. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "elder"))
class RuntimeEndpointsIT {

    @TestFactory
    Stream<DynamicTest> refuseWhatMustBeRefused() {
        return EndpointWalk.of(EndpointWalk.RUNTIME_ROLES).tests();
    }

    @Test
    void refuseTheSameInOneGo() {
        EndpointWalk.of(EndpointWalk.RUNTIME_ROLES).run();
    }
}
