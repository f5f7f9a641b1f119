package city.careline.elder.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.elder.TerminalPublished;
import city.careline.elder.Examples;
import city.careline.runtime.crypto.KeyedHash;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.LoggedEvent;
import city.careline.testkit.city.TestCity;
import city.careline.testkit.city.TestKeys;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "elder"))
class TerminalResourceIT {
    private final String line = Examples.phone().digits();

    @BeforeEach
    void regions() {
        Api.ensureRegions();
    }

    @Test
    void L04_aHouseholdsTerminalIsPublishedWithAllItsEldersAndTheHighestRisk() {
        Response first = Api.registered(Api.elder());
        UUID household = Api.id(first, "householdId");
        var spouse = Api.elder();
        spouse.put("householdId", household);
        spouse.put("risk", "HIGH");
        UUID second = Api.id(Api.registered(spouse), "elderId");
        try (KafkaLog log = KafkaLog.fromNow(Topics.TERMINALS)) {
            UUID id = Api.id(
                    Api.post(Api.county(), "/terminals", Map.of("lineNumber", line, "householdId", household)),
                    "terminalId");

            LoggedEvent event = log.awaitEvent(seen -> id.toString().equals(seen.key()), Duration.ofSeconds(15));

            assertThat(event.value()).doesNotContain(line);
            TerminalPublished published = event.as(TerminalPublished.TYPE);
            assertThat(published.lineHash()).isEqualTo(new KeyedHash(TestKeys.hashKey()).ofNumber(line));
            assertThat(published.elderIds()).containsExactlyInAnyOrder(Api.id(first, "elderId"), second);
            assertThat(published.risk()).isEqualTo(Risk.HIGH);
            assertThat(published.householdId()).isEqualTo(household);
            assertThat(published.active()).isTrue();
            assertThat(published.keyMap()).isEqualTo(Map.of("EMERGENCY", "995", "SERVICE", "996"));
            Api.get(Api.operator(), "/households/{id}", household)
                    .then()
                    .statusCode(200)
                    .body("elderIds", containsInAnyOrder(first.path("elderId"), second.toString()))
                    .body("terminalIds", contains(id.toString()));
        }
    }

    @Test
    void L04_aLineHasOneActiveTerminal() {
        UUID elder = Api.id(Api.registered(Api.elder()), "elderId");
        var order = Map.of("lineNumber", line, "elderId", elder);
        UUID id = Api.id(Api.post(Api.county(), "/terminals", order), "terminalId");

        Api.post(Api.county(), "/terminals", order)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:careline:problem:line-in-use"));

        try (KafkaLog log = KafkaLog.fromNow(Topics.TERMINALS)) {
            Api.delete(Api.county(), "/terminals/{id}", id).then().statusCode(204);
            assertThat(log.await(
                                    TerminalPublished.TYPE,
                                    event -> event.terminalId().equals(id))
                            .active())
                    .isFalse();
        }
        Api.delete(Api.county(), "/terminals/{id}", id).then().statusCode(204);
        Api.post(Api.county(), "/terminals", order).then().statusCode(201);
    }

    @Test
    void L04_isReadWithItsLineMasked() {
        UUID elder = Api.id(Api.registered(Api.elder()), "elderId");
        UUID id = Api.id(
                Api.post(
                        Api.county(),
                        "/terminals",
                        Map.of("lineNumber", line, "elderId", elder, "keyMap", Map.of("SERVICE", "BATH_HELP"))),
                "terminalId");

        Api.get(Api.operator(), "/terminals/{id}", id)
                .then()
                .statusCode(200)
                .body("line", startsWith("100****"))
                .body("elderId", equalTo(elder.toString()))
                .body("keyMap.SERVICE", equalTo("BATH_HELP"))
                .body("active", equalTo(true));
        Api.get(Api.elsewhere(), "/terminals/{id}", id).then().statusCode(404);
        Api.delete(Api.elsewhere(), "/terminals/{id}", id).then().statusCode(404);
    }

    @Test
    void L04_needsAnOwnerAndAWayToBeRecognised() {
        UUID elder = Api.id(Api.registered(Api.elder()), "elderId");

        Api.post(Api.county(), "/terminals", Map.of("elderId", elder))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("LineOrDevice"));
        Api.post(Api.county(), "/terminals", Map.of("lineNumber", line))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("ExactlyOne"));
        Api.post(Api.county(), "/terminals", Map.of("lineNumber", "x", "elderId", elder))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("lineNumber"));
        Api.post(Api.elsewhere(), "/terminals", Map.of("lineNumber", line, "elderId", elder))
                .then()
                .statusCode(404);
    }

    @Test
    void L04_anIpTerminalIsKnownByItsDevice() {
        UUID elder = Api.id(Api.registered(Api.elder()), "elderId");
        String device = "device-" + elder;

        UUID id =
                Api.id(Api.post(Api.admin(), "/terminals", Map.of("deviceId", device, "elderId", elder)), "terminalId");

        Api.get(Api.operator(), "/terminals/{id}", id).then().body("deviceId", equalTo(device));
    }
}
