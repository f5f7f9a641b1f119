package city.careline.gateway;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.careline.contracts.Topics;
import city.careline.contracts.gateway.CallAnswered;
import city.careline.runtime.event.Ids;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-on, states and wrap-up. */
@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "redis", value = "true")})
@WithTestResource(PbxRecord.class)
class SeatsIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    private static ValidatableResponse as(String subject, String method, String path) {
        return given().auth()
                .oauth2(Tokens.of("operator").subject(subject).sign())
                .request(method, path)
                .then();
    }

    private static ValidatableResponse become(String subject, String seat, String state) {
        return given().auth()
                .oauth2(Tokens.of("operator").subject(subject).sign())
                .contentType(ContentType.JSON)
                .body("{\"state\":\"" + state + "\"}")
                .put("/seats/" + seat + "/state")
                .then();
    }

    private static String supervisor() {
        return Tokens.of("supervisor").sign();
    }

    private static void wrapUp(int seconds) {
        given().auth()
                .oauth2(supervisor())
                .contentType(ContentType.JSON)
                .body("{\"seconds\":" + seconds + "}")
                .put("/policies/wrap-up")
                .then()
                .statusCode(200);
    }

    @BeforeEach
    @AfterEach
    void everybodyGoesHome() {
        await().atMost(20, SECONDS).until(() -> given().get("/q/health/ready").statusCode() == 200);
        for (String seat : List.of("8001", "8002")) {
            given().auth()
                    .oauth2(supervisor())
                    .delete("/seats/" + seat + "/session")
                    .then()
                    .statusCode(204);
        }
        wrapUp(10);
    }

    @Test
    void L09_anOperatorSignsOnChangesStateAndSignsOff() {
        as("op-1", "PUT", "/seats/8001/session")
                .statusCode(200)
                .body("state", equalTo("READY"))
                .body("operatorId", equalTo("op-1"));
        as("op-1", "PUT", "/seats/8001/session").statusCode(200);
        as("op-2", "PUT", "/seats/8001/session").statusCode(409).body("title", equalTo("Seat occupied"));
        as("op-1", "PUT", "/seats/8002/session").statusCode(409).body("title", equalTo("Signed on elsewhere"));
        become("op-1", "8001", "BUSY").statusCode(200).body("state", equalTo("BUSY"));
        become("op-2", "8001", "READY").statusCode(409);
        become("op-2", "8002", "READY").statusCode(409).body("title", equalTo("Nobody signed on"));
        as("op-1", "GET", "/seats")
                .statusCode(200)
                .body("seat", hasItem("8003"))
                .body("find { it.seat == '8001' }.session.state", equalTo("BUSY"));
        as("op-2", "DELETE", "/seats/8001/session").statusCode(409);
        as("op-1", "DELETE", "/seats/8001/session").statusCode(204);
        as("op-1", "DELETE", "/seats/8001/session").statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9001", "80011", "trunk", "80a1"})
    void thereAreNoOtherSeats(String seat) {
        as("op-1", "PUT", "/seats/" + seat + "/session").statusCode(404);
        as("op-1", "DELETE", "/seats/" + seat + "/session").statusCode(404);
        as("op-1", "GET", "/seats/" + seat + "/stream").statusCode(404);
        become("op-1", seat, "READY").statusCode(404);
    }

    @Test
    void badStatesAndPoliciesAreRefused() {
        become("op-1", "8001", "ASLEEP").statusCode(400).body("errors[0].field", equalTo("state"));
        for (String body : List.of("{}", "{\"seconds\":-1}", "{\"seconds\":3601}", "{\"seconds\":\"x\"}")) {
            given().auth()
                    .oauth2(supervisor())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .put("/policies/wrap-up")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("seconds"));
        }
        given().auth()
                .oauth2(supervisor())
                .get("/policies/wrap-up")
                .then()
                .statusCode(200)
                .body("seconds", equalTo(10));
    }

    @Test
    void L09_wrapUpEndsByItself() {
        wrapUp(0);
        as("op-1", "PUT", "/seats/8001/session").statusCode(200);
        become("op-1", "8001", "WRAP_UP").statusCode(200).body("state", equalTo("WRAP_UP"));
        await().atMost(10, SECONDS)
                .untilAsserted(() ->
                        as("op-1", "GET", "/seats").body("find { it.seat == '8001' }.session.state", equalTo("READY")));
    }

    @Test
    void L09_aSeatWritesUpAfterItsCall() {
        wrapUp(600);
        as("op-1", "PUT", "/seats/8001/session").statusCode(200);
        String linkedId = PbxRecord.SYSTEM + "-" + UUID.randomUUID();
        try (var kafka = KafkaLog.fromNow(Topics.CALLS)) {
            PbxRecord.append(callNow("answered", linkedId, "10055503001"));
            CallAnswered answered = kafka.await(
                    CallAnswered.TYPE, it -> it.callId().equals(Ids.derived(PbxRecord.SYSTEM, linkedId, "call")), SOON);
            assertThat(answered.operatorId()).isEqualTo("op-1");
        }
        await().atMost(10, SECONDS)
                .untilAsserted(() -> as("op-1", "GET", "/seats")
                        .body("find { it.seat == '8001' }.session.state", equalTo("WRAP_UP")));
    }

    /** The recorded case as if it happened now. */
    private static List<String> callNow(String recorded, String linkedId, String number) {
        String now = String.valueOf(Instant.now().getEpochSecond() + 1);
        return PbxRecord.call(recorded, linkedId, number).stream()
                .map(line -> line.replaceFirst("\"1795\\d{6}\\.", "\"" + now + "."))
                .toList();
    }
}
