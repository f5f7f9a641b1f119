package city.careline.elder.adapter.rest;

import static city.careline.runtime.security.Roles.ADMIN;
import static city.careline.runtime.security.Roles.AUDITOR;
import static city.careline.runtime.security.Roles.CITY;
import static city.careline.runtime.security.Roles.COMMUNITY;
import static city.careline.runtime.security.Roles.COUNTY;
import static city.careline.runtime.security.Roles.OPERATOR;
import static city.careline.runtime.security.Roles.SERVICE;
import static city.careline.runtime.security.Roles.SUPERVISOR;

import city.careline.testkit.city.TestCity;
import city.careline.testkit.rest.EndpointWalk;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The role × endpoint table of the README, and what every endpoint must refuse. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "elder"))
class RoleTableIT {
    private static final Set<String> DESK = Set.of(COMMUNITY, COUNTY, OPERATOR, ADMIN);
    private static final Set<String> OFFICE = Set.of(COMMUNITY, COUNTY, ADMIN);
    private static final Set<String> READERS =
            Set.of(COMMUNITY, COUNTY, OPERATOR, SUPERVISOR, CITY, AUDITOR, ADMIN, SERVICE);
    private static final Set<String> HISTORY = Set.of(COMMUNITY, COUNTY, SUPERVISOR, CITY, AUDITOR, ADMIN);

    private static Map<String, Set<String>> table() {
        var table = new HashMap<>(EndpointWalk.RUNTIME_ROLES);
        table.put("GET /regions", EndpointWalk.ANY_ROLE);
        table.put("POST /regions", Set.of(ADMIN));
        table.put("PUT /regions/{code}", Set.of(ADMIN));
        table.put("POST /households", DESK);
        table.put("GET /households/{id}", READERS);
        table.put("POST /elders", DESK);
        table.put("PUT /elders/{id}", DESK);
        table.put("GET /elders", READERS);
        table.put("GET /elders/{id}", READERS);
        table.put("GET /elders/{id}/changes", HISTORY);
        table.put("PUT /elders/{id}/life-status", OFFICE);
        table.put("POST /elders/{id}/groups", OFFICE);
        table.put("PUT /elders/{id}/groups/{groupId}", OFFICE);
        table.put("POST /elders/{id}/contacts", DESK);
        table.put("DELETE /elders/{id}/contacts/{contactId}", DESK);
        table.put("POST /terminals", DESK);
        table.put("GET /terminals/{id}", READERS);
        table.put("DELETE /terminals/{id}", DESK);
        table.put("POST /imports/elders", OFFICE);
        table.put("GET /audits", Set.of(AUDITOR, CITY));
        table.put("GET /audits/verification", Set.of(AUDITOR, CITY));
        return table;
    }

    @Test
    void H11_everyEndpointRefusesWhatItMust() {
        EndpointWalk.of(table()).run();
    }
}
