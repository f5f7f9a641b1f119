package city.careline.gateway;

import city.careline.runtime.security.Roles;
import city.careline.testkit.city.TestCity;
import city.careline.testkit.rest.EndpointWalk;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "redis", value = "true")})
@WithTestResource(PbxRecord.class)
class RoleTableIT {
    private static final Set<String> SEATS = Set.of(Roles.OPERATOR, Roles.SUPERVISOR);
    private static final Set<String> CALLS =
            Set.of(Roles.OPERATOR, Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.AUDITOR);

    @Test
    void everyEndpointRefusesWhoMayNotAndWhatIsBad() {
        var roles = new HashMap<String, Set<String>>(EndpointWalk.RUNTIME_ROLES);
        roles.putAll(Map.of(
                "POST /alarms",
                Set.of(Roles.DEVICE),
                "GET /calls",
                CALLS,
                "GET /calls/{id}",
                CALLS,
                "GET /seats",
                SEATS,
                "PUT /seats/{seat}/session",
                Set.of(Roles.OPERATOR),
                "DELETE /seats/{seat}/session",
                SEATS,
                "PUT /seats/{seat}/state",
                Set.of(Roles.OPERATOR),
                "GET /seats/{seat}/stream",
                SEATS,
                "GET /policies/wrap-up",
                Set.of(Roles.OPERATOR, Roles.SUPERVISOR, Roles.ADMIN),
                "PUT /policies/wrap-up",
                Set.of(Roles.SUPERVISOR, Roles.ADMIN)));
        EndpointWalk.of(roles).run();
    }
}
