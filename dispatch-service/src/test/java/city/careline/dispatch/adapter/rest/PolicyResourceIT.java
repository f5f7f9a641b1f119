package city.careline.dispatch.adapter.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.careline.dispatch.Service;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class PolicyResourceIT {
    private final Service admin = Service.as("admin");

    @Test
    void policiesAreReadAndReplacedAsAWhole() {
        String release =
                admin.get("/policies/release").statusCode(200).extract().asString();
        admin.put("/policies/release", release).statusCode(200).body("rows", hasSize(4));
        String offers = admin.get("/policies/offers").statusCode(200).extract().asString();
        admin.put("/policies/offers", offers).statusCode(200);
    }

    @Test
    void aTableThatLeavesAnOrderWithoutAPolicyIsRefused() {
        admin.put("/policies/release", """
                        {"rows":[{"regionPrefix":"","kind":"INCIDENT","seatConfirmSeconds":0,"leadSeconds":0}]}""").statusCode(400).body("errors[0].rule", equalTo("Complete"));
        admin.put("/policies/offers", "{\"rows\":[]}").statusCode(400).body("errors[0].field", equalTo("rows"));
    }

    @Test
    void twoRowsForTheSameAreRefused() {
        String row = """
                {"regionPrefix":"","kind":"%s","seatConfirmSeconds":0,"leadSeconds":0}""";
        String rows = String.join(
                ",",
                row.formatted("INCIDENT"),
                row.formatted("INCIDENT"),
                row.formatted("SERVICE_ORDER"),
                row.formatted("WELFARE_CHECK"));
        admin.put("/policies/release", "{\"rows\":[" + rows + "]}")
                .statusCode(400)
                .body("errors[0].rule", equalTo("Unique"));
    }
}
