package city.careline.gateway;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.careline.gateway.application.Terminals;
import city.careline.runtime.crypto.KeyedHash;
import city.careline.runtime.event.Ids;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the desk and the counties see of calls. */
@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "redis", value = "true")})
@WithTestResource(PbxRecord.class)
class CallHistoryIT {
    @Inject
    Terminals terminals;

    @Inject
    KeyedHash hash;

    private static String fresh() {
        return PbxRecord.SYSTEM + "-" + UUID.randomUUID();
    }

    private static UUID callId(String linkedId) {
        return Ids.derived(PbxRecord.SYSTEM, linkedId, "call");
    }

    @Test
    void theHistoryOfCallsIsSeenWithinTheRegion() {
        String known = fresh();
        String unknown = fresh();
        Lines.register(terminals, hash, "10055502005", 2);
        PbxRecord.append(PbxRecord.call("three-seats-one-answers", known, "10055502005"));
        PbxRecord.append(PbxRecord.call("green", unknown, "10055509997"));
        String operator = Tokens.of("operator").sign();
        await().atMost(15, SECONDS)
                .untilAsserted(() -> given().auth()
                        .oauth2(operator)
                        .get("/calls/" + callId(known))
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("ENDED"))
                        .body("kind", equalTo("EMERGENCY"))
                        .body("identification", equalTo("HOUSEHOLD"))
                        .body("seatId", equalTo("8002"))
                        .body("originId", equalTo(Ids.derivedOrigin(PbxRecord.SYSTEM, known))));
        await().atMost(15, SECONDS)
                .untilAsserted(() -> given().auth()
                        .oauth2(operator)
                        .get("/calls/" + callId(unknown))
                        .then()
                        .statusCode(200)
                        .body("identification", equalTo("UNKNOWN_LINE")));

        String inside = Tokens.of("operator").region("990101000000").sign();
        String outside = Tokens.of("operator").region("990202000000").sign();
        String county = Tokens.of("county").region("990101000000").sign();
        given().auth().oauth2(inside).get("/calls/" + callId(known)).then().statusCode(200);
        given().auth().oauth2(outside).get("/calls/" + callId(known)).then().statusCode(404);
        given().auth().oauth2(inside).get("/calls/" + callId(unknown)).then().statusCode(404);
        given().auth()
                .oauth2(county)
                .get("/calls")
                .then()
                .statusCode(200)
                .body("callId", not(hasItem(callId(unknown).toString())));
        given().auth()
                .oauth2(operator)
                .queryParam("origin", Ids.derivedOrigin(PbxRecord.SYSTEM, known))
                .get("/calls")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1));
        String newest = given().auth()
                .oauth2(operator)
                .get("/calls?limit=1")
                .then()
                .extract()
                .path("[0].callId");
        given().auth()
                .oauth2(operator)
                .get("/calls?limit=500&after=" + newest)
                .then()
                .statusCode(200)
                .body("callId", not(hasItem(newest)));
        for (String bad : List.of("since=yesterday", "limit=0", "limit=501", "after=x", "origin=x")) {
            given().auth()
                    .oauth2(operator)
                    .get("/calls?" + bad)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }
}
