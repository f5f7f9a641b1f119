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
        String steps =
                admin.get("/policies/escalation").statusCode(200).extract().asString();
        admin.put("/policies/escalation", steps).statusCode(200).body("rows", hasSize(13));
        String turnout =
                admin.get("/policies/turnout").statusCode(200).extract().asString();
        admin.put("/policies/turnout", turnout).statusCode(200).body("rows", hasSize(3));
        admin.put("/policies/turnout", turnout.replace("\"releaseSeconds\":180", "\"releaseSeconds\":60"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("AfterReminder"));
        String floor = admin.get("/policies/floor").statusCode(200).extract().asString();
        admin.put("/policies/floor", floor).statusCode(200).body("rows", hasSize(1));
    }

    @Test
    void L07_anIncidentNeverWaitsInAPoolAndVolunteersComeLast() {
        String row = """
                {"regionPrefix":"","kind":"%s","mode":"%s","rings":[%s],"maxWaves":3,"retrySeconds":60,
                "waitAtMostSeconds":600,"visitMeters":300}""";
        String ring = """
                {"radiusMeters":9000,"parallel":1,"providerKinds":[],"answerSeconds":60}""";
        String volunteers = ring.replace("[]", "[\"VOLUNTEER_TEAM\"]");
        String others =
                row.formatted("SERVICE_ORDER", "POOL", ring) + "," + row.formatted("WELFARE_CHECK", "POOL", ring);
        admin.put("/policies/offers", "{\"rows\":[" + row.formatted("INCIDENT", "POOL", ring) + "," + others + "]}")
                .statusCode(400)
                .body("errors[0].rule", equalTo("EmergenciesNeverWait"));
        admin.put(
                        "/policies/offers",
                        "{\"rows\":[" + row.formatted("INCIDENT", "WAVES", volunteers + "," + ring) + "," + others
                                + "]}")
                .statusCode(400)
                .body("errors[0].rule", equalTo("VolunteersLast"));
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
