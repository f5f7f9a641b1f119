package city.careline.provider.adapter.rest;

import city.careline.runtime.security.Roles;
import city.careline.testkit.city.TestCity;
import city.careline.testkit.rest.Check;
import city.careline.testkit.rest.EndpointWalk;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class RoleTableIT {
    private static final Set<String> ADMISSION = Set.of(Roles.COUNTY, Roles.CITY, Roles.ADMIN);
    private static final Set<String> RATERS = Set.of(Roles.COUNTY, Roles.CITY);
    private static final Set<String> SUPERVISION_READERS =
            Set.of(Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.ADMIN, Roles.AUDITOR, Roles.PROVIDER);
    private static final Set<String> STAFF = Set.of(Roles.PROVIDER, Roles.COUNTY, Roles.CITY, Roles.ADMIN);
    private static final Set<String> REGISTER = Set.of(
            Roles.OPERATOR,
            Roles.SUPERVISOR,
            Roles.COMMUNITY,
            Roles.COUNTY,
            Roles.CITY,
            Roles.ADMIN,
            Roles.FINANCE,
            Roles.AUDITOR,
            Roles.PROVIDER,
            Roles.SERVICE);
    private static final Set<String> STAFF_READERS = Set.of(
            Roles.PROVIDER, Roles.OPERATOR, Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.ADMIN, Roles.AUDITOR);

    @TestFactory
    Stream<DynamicTest> everyEndpointRefusesWhatItMust() {
        var roles = new HashMap<>(EndpointWalk.RUNTIME_ROLES);
        roles.put("POST /providers", STAFF);
        roles.put("GET /providers", REGISTER);
        roles.put("GET /providers/{id}", with(REGISTER, Roles.WORKER));
        roles.put("PUT /providers/{id}/state", ADMISSION);
        roles.put(
                "GET /providers/{id}/history",
                Set.of(Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.ADMIN, Roles.AUDITOR, Roles.PROVIDER));
        roles.put("POST /providers/{id}/sites", STAFF);
        roles.put("POST /providers/{id}/workers", STAFF);
        roles.put("GET /providers/{id}/workers", STAFF_READERS);
        roles.put("GET /workers/{id}", with(STAFF_READERS, Roles.WORKER));
        roles.put("PUT /workers/{id}", STAFF);
        roles.put("POST /workers/{id}/certificates", STAFF);
        roles.put("POST /workers/{id}/shifts", STAFF);
        roles.put("PUT /workers/{id}/position", Set.of(Roles.WORKER, Roles.SERVICE));
        roles.put("GET /categories", EndpointWalk.ANY_ROLE);
        roles.put("GET /items", EndpointWalk.ANY_ROLE);
        roles.put("GET /items/{code}", EndpointWalk.ANY_ROLE);
        roles.put("POST /items", Set.of(Roles.ADMIN));
        roles.put("POST /items/{code}/prices", Set.of(Roles.ADMIN, Roles.CITY));
        roles.put("PUT /providers/{id}", ADMISSION);
        roles.put("GET /providers/{id}/dossier", SUPERVISION_READERS);
        roles.put("PUT /providers/{id}/papers", ADMISSION);
        roles.put("POST /providers/{id}/public-contracts", ADMISSION);
        roles.put("PUT /public-contracts/{id}/end", ADMISSION);
        roles.put("POST /providers/{id}/restrictions", ADMISSION);
        roles.put("PUT /restrictions/{id}/end", ADMISSION);
        roles.put("POST /providers/{id}/rectifications", ADMISSION);
        roles.put("PUT /rectifications/{id}/completion", ADMISSION);
        roles.put("PUT /providers/{id}/rating", RATERS);
        roles.put("GET /providers/{id}/ratings", SUPERVISION_READERS);
        roles.put("PUT /workers/{id}/rating", RATERS);
        roles.put("GET /workers/{id}/ratings", with(SUPERVISION_READERS, Roles.WORKER));
        roles.put("DELETE /workers/{id}/shifts/{from}", STAFF);
        roles.put("POST /items/{code}/ceilings", Set.of(Roles.ADMIN, Roles.CITY));
        roles.put("POST /imports/providers", Set.of(Roles.ADMIN));
        return EndpointWalk.of(roles)
                .without(
                        "PUT /workers/{id}/position",
                        Check.UNKNOWN_ID,
                        "a service's report is sent on without looking the worker up: no database behind this endpoint")
                .tests();
    }

    private static Set<String> with(Set<String> roles, String one) {
        return Stream.concat(roles.stream(), Stream.of(one)).collect(Collectors.toSet());
    }
}
