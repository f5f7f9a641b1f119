package city.careline.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.careline.contracts.Topics;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.contracts.gateway.AlarmSource;
import city.careline.contracts.gateway.Identification;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "redis", value = "true")})
@WithTestResource(PbxRecord.class)
class AlarmsIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    private static ValidatableResponse post(String role, String body) {
        return given().auth()
                .oauth2(Tokens.of(role).sign())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/alarms")
                .then();
    }

    private static String body(String device, String reference) {
        return """
                {"deviceId":"%s","reference":"%s","kind":"EMERGENCY"}""".formatted(device, reference);
    }

    @Test
    void G03_Q18_anAlarmOfAnUnknownDeviceIsAcceptedAndOnKafkaOnce() {
        String device = "dev-" + UUID.randomUUID();
        try (var kafka = KafkaLog.fromNow(Topics.ALARMS)) {
            String id =
                    post("device", body(device, "1")).statusCode(202).extract().path("alarmId");
            post("device", body(device, "1")).statusCode(202).body("alarmId", equalTo(id));
            String next =
                    post("device", body(device, "2")).statusCode(202).extract().path("alarmId");
            assertThat(next).isNotEqualTo(id);
            AlarmRaised alarm =
                    kafka.await(AlarmRaised.TYPE, it -> it.alarmId().toString().equals(id), SOON);
            assertThat(alarm.source()).isEqualTo(AlarmSource.IP_TERMINAL);
            assertThat(alarm.identification()).isEqualTo(Identification.UNKNOWN_LINE);
            assertThat(alarm.deviceId()).isEqualTo(device);
            kafka.await(AlarmRaised.TYPE, it -> it.alarmId().toString().equals(next), SOON);
            assertThat(kafka.all(AlarmRaised.TYPE).stream().filter(it -> device.equals(it.deviceId())))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reference\":\"1\",\"kind\":\"EMERGENCY\"} | deviceId",
                "{\"deviceId\":\"d\",\"kind\":\"EMERGENCY\"} | reference",
                "{\"deviceId\":\"d\",\"reference\":\"1\"} | kind",
                "{\"deviceId\":\"d d\",\"reference\":\"1\",\"kind\":\"EMERGENCY\"} | deviceId",
                "{\"deviceId\":\"d\",\"reference\":\"\",\"kind\":\"EMERGENCY\"} | reference",
                "{\"deviceId\":\"d\",\"reference\":\"1\",\"kind\":\"TEA\"} | kind",
                "{\"deviceId\":\"d\",\"reference\":\"1\",\"kind\":\"EMERGENCY\",\"raisedAt\":\"soon\"} | raisedAt",
                "{\"deviceId\":\"d\",\"reference\":\"1\",\"kind\":\"EMERGENCY\",\"extra\":1} | extra",
            })
    void badInputIsRefusedByField(String body, String field) {
        post("device", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void onlyDevicesRaiseAlarms() {
        post("operator", body("d", "1")).statusCode(403);
        given().contentType(ContentType.JSON)
                .body(body("d", "1"))
                .post("/alarms")
                .then()
                .statusCode(401);
        post("device", "").statusCode(400);
        post("device", "null").statusCode(400);
    }
}
