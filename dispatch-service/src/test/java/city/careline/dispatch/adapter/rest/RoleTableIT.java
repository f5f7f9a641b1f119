package city.careline.dispatch.adapter.rest;

import city.careline.runtime.security.Roles;
import city.careline.testkit.city.TestCity;
import city.careline.testkit.rest.EndpointWalk;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class RoleTableIT {
    private static final Set<String> SEAT = Set.of(Roles.OPERATOR, Roles.SUPERVISOR);
    private static final Set<String> FIELD = Set.of(Roles.WORKER, Roles.PROVIDER);
    private static final Set<String> ANSWERERS = Set.of(Roles.WORKER, Roles.PROVIDER, Roles.OPERATOR, Roles.SUPERVISOR);
    private static final Set<String> READERS = Set.of(
            Roles.OPERATOR,
            Roles.SUPERVISOR,
            Roles.CITY,
            Roles.COUNTY,
            Roles.COMMUNITY,
            Roles.AUDITOR,
            Roles.ADMIN,
            Roles.SERVICE,
            Roles.PROVIDER,
            Roles.WORKER);
    private static final Set<String> JUDGES =
            Set.of(Roles.OPERATOR, Roles.SUPERVISOR, Roles.CITY, Roles.COUNTY, Roles.AUDITOR, Roles.ADMIN);
    private static final Set<String> LEADERS = Set.of(Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.ADMIN);
    private static final Set<String> ADMIN = Set.of(Roles.ADMIN);

    @TestFactory
    Stream<DynamicTest> everyEndpointRefusesWhatItMust() {
        var roles = new HashMap<>(EndpointWalk.RUNTIME_ROLES);
        roles.put("POST /service-orders", SEAT);
        roles.put("GET /work-orders", READERS);
        roles.put("GET /work-orders/{id}", READERS);
        roles.put("GET /work-orders/{id}/decision", JUDGES);
        roles.put("POST /work-orders/{id}/release", SEAT);
        roles.put("POST /work-orders/{id}/cancellation", SEAT);
        roles.put("POST /work-orders/{id}/follow-up", SEAT);
        roles.put("PUT /work-orders/{id}/elder", SEAT);
        roles.put("GET /work-orders/{id}/emergency-card", Set.of(Roles.OPERATOR, Roles.WORKER));
        roles.put("GET /offers", Set.of(Roles.WORKER, Roles.PROVIDER, Roles.OPERATOR, Roles.SUPERVISOR));
        roles.put("GET /offers/stream", FIELD);
        roles.put("PUT /offers/{id}/acceptance", ANSWERERS);
        roles.put("PUT /offers/{id}/decline", ANSWERERS);
        roles.put("POST /offers/{id}/token", Set.of(Roles.SERVICE, Roles.OPERATOR, Roles.SUPERVISOR));
        roles.put("PUT /answers/acceptance", EndpointWalk.EVERYBODY);
        roles.put("PUT /answers/decline", EndpointWalk.EVERYBODY);
        roles.put("PUT /assignments/{id}/en-route", FIELD);
        roles.put("PUT /assignments/{id}/arrival", FIELD);
        roles.put("PUT /assignments/{id}/check-in", FIELD);
        roles.put("PUT /assignments/{id}/check-out", FIELD);
        roles.put("POST /work-orders/{id}/ambulance", SEAT);
        roles.put("POST /work-orders/{id}/assignment", SEAT);
        roles.put("POST /work-orders/{id}/reassignment", SEAT);
        roles.put("PUT /assignments/{id}/release", FIELD);
        roles.put("GET /policies/turnout", ADMIN);
        roles.put("PUT /policies/turnout", ADMIN);
        roles.put("GET /board", Set.of(Roles.OPERATOR, Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY));
        roles.put("GET /policies/escalation", ADMIN);
        roles.put("PUT /policies/escalation", ADMIN);
        roles.put("GET /policies/floor", ADMIN);
        roles.put("PUT /policies/floor", ADMIN);
        roles.put(
                "GET /reports/reach",
                Set.of(Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.COMMUNITY, Roles.AUDITOR, Roles.ADMIN));
        roles.put("POST /mass-events", LEADERS);
        roles.put("GET /mass-events/{id}", LEADERS);
        roles.put("PUT /mass-events/{id}/end", LEADERS);
        roles.put("GET /policies/release", ADMIN);
        roles.put("PUT /policies/release", ADMIN);
        roles.put("GET /quotes", SEAT);
        roles.put("GET /reports/fair-share", Set.of(Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.AUDITOR));
        roles.put("GET /policies/matching", ADMIN);
        roles.put("PUT /policies/matching", ADMIN);
        roles.put("GET /policies/offers", ADMIN);
        roles.put("PUT /policies/offers", ADMIN);
        return EndpointWalk.of(roles).tests();
    }
}
