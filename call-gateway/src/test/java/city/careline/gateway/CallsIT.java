package city.careline.gateway;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.elder.TerminalPublished;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.contracts.gateway.CallAbandoned;
import city.careline.contracts.gateway.CallAnswered;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallEnded;
import city.careline.contracts.gateway.Identification;
import city.careline.gateway.application.TerminalCopies;
import city.careline.gateway.application.Terminals;
import city.careline.runtime.crypto.KeyedHash;
import city.careline.runtime.event.Ids;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The PBX's record in, events on Kafka and the history of calls out. */
@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "redis", value = "true")})
@WithTestResource(PbxRecord.class)
class CallsIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    Terminals terminals;

    @Inject
    TerminalCopies copies;

    @Inject
    KeyedHash hash;

    private static String fresh() {
        return PbxRecord.SYSTEM + "-" + UUID.randomUUID();
    }

    private static UUID callId(String linkedId) {
        return Ids.derived(PbxRecord.SYSTEM, linkedId, "call");
    }

    @Test
    void L06_L04_aPressOfAKnownElderIsOnKafkaUnderDerivedIds() {
        try (var kafka = KafkaLog.fromNow(Topics.ALARMS, Topics.CALLS)) {
            // Given
            TerminalPublished terminal = Lines.register(terminals, hash, "10055502001", 1);
            String linkedId = fresh();
            // When
            PbxRecord.append(PbxRecord.call("answered", linkedId, "10055502001"));
            // Then
            AlarmRaised alarm =
                    kafka.await(AlarmRaised.TYPE, it -> callId(linkedId).equals(it.callId()), SOON);
            assertThat(alarm.alarmId()).isEqualTo(Ids.derived(PbxRecord.SYSTEM, linkedId, "alarm"));
            assertThat(alarm.identification()).isEqualTo(Identification.ELDER);
            assertThat(alarm.elderIds()).isEqualTo(terminal.elderIds());
            assertThat(alarm.householdId()).isEqualTo(terminal.householdId());
            assertThat(alarm.risk()).isEqualTo(Risk.KEY);
            CallAnswered answered =
                    kafka.await(CallAnswered.TYPE, it -> it.callId().equals(callId(linkedId)), SOON);
            assertThat(answered.seatId()).isEqualTo("8001");
            kafka.await(CallEnded.TYPE, it -> it.callId().equals(callId(linkedId)), SOON);
            var event = kafka.awaitEvent(
                    it -> it.is(CallArrived.TYPE)
                            && it.subject().equals(callId(linkedId).toString()),
                    SOON);
            assertThat(event.originId()).isEqualTo(Ids.derivedOrigin(PbxRecord.SYSTEM, linkedId));
            assertThat(kafka.seen()).noneMatch(it -> String.valueOf(it.value()).contains("10055502001"));
        }
    }

    @Test
    void L10_unknownAndWithheldCallersAreTakenToo() {
        try (var kafka = KafkaLog.fromNow(Topics.ALARMS)) {
            String unknown = fresh();
            String withheld = fresh();
            PbxRecord.append(PbxRecord.call("abandoned", unknown, "10055509999"));
            PbxRecord.append(PbxRecord.call("withheld", withheld, "10055509998"));
            assertThat(kafka.await(AlarmRaised.TYPE, it -> callId(unknown).equals(it.callId()), SOON))
                    .satisfies(it -> assertThat(it.identification()).isEqualTo(Identification.UNKNOWN_LINE))
                    .satisfies(it -> assertThat(it.risk()).isEqualTo(Risk.HIGH));
            assertThat(kafka.await(AlarmRaised.TYPE, it -> callId(withheld).equals(it.callId()), SOON))
                    .satisfies(it -> assertThat(it.identification()).isEqualTo(Identification.WITHHELD))
                    .satisfies(it -> assertThat(it.lineHash()).isNull());
        }
    }

    @Test
    void Q18_garbageBetweenTheLinesStopsNothing() {
        try (var kafka = KafkaLog.fromNow(Topics.CALLS)) {
            String linkedId = fresh();
            PbxRecord.append(List.of("garbage", "\"ANSWER\",\"never\"", "", "\"open"));
            PbxRecord.append(PbxRecord.call("public", linkedId, "10055502002"));
            kafka.await(CallEnded.TYPE, it -> it.callId().equals(callId(linkedId)), SOON);
        }
    }

    @Test
    void aLineWrittenTwiceIsAnnouncedOnce() {
        try (var kafka = KafkaLog.fromNow(Topics.CALLS, Topics.ALARMS)) {
            String linkedId = fresh();
            List<String> lines = PbxRecord.call("abandoned", linkedId, "10055502003");
            PbxRecord.append(lines);
            PbxRecord.append(lines);
            String last = fresh();
            PbxRecord.append(PbxRecord.call("abandoned", last, "10055502003"));
            kafka.await(CallAbandoned.TYPE, it -> it.callId().equals(callId(last)), SOON);
            assertThat(kafka.seen().stream()
                            .filter(it -> it.originId().equals(Ids.derivedOrigin(PbxRecord.SYSTEM, linkedId))))
                    .hasSize(3);
        }
    }

    @Test
    void L04_theDirectoryIsCopiedForOtherInstances() {
        Lines.register(terminals, hash, "10055502004", 2);
        await().atMost(10, SECONDS)
                .until(() -> copies.byLine(hash.ofNumber("10055502004")).isPresent());
    }

    @Test
    void poisonOnTheOwnTopicIsQuarantinedAndTheNextCallIsRecorded() {
        try (var kafka = KafkaLog.fromNow(Topics.CALLS)) {
            Map<String, String> headers = KafkaLog.headers(CallArrived.TYPE.name(), "poison");
            kafka.publishRaw(Topics.CALLS.name(), "poison", "{\"callId\":7", headers);
            kafka.publishRaw(Topics.CALLS.name(), "poison", "not even headers", Map.of());
            String linkedId = fresh();
            PbxRecord.append(PbxRecord.call("public", linkedId, "10055502006"));
            String supervisor = Tokens.of("supervisor").sign();
            await().atMost(15, SECONDS).untilAsserted(() -> {
                given().auth()
                        .oauth2(supervisor)
                        .get("/calls/" + callId(linkedId))
                        .then()
                        .statusCode(200);
                given().auth()
                        .oauth2(supervisor)
                        .get("/quarantine")
                        .then()
                        .statusCode(200)
                        .body("topic", hasItem(Topics.CALLS.name()))
                        .body("eventId", hasItem(headers.get("ce_id")));
            });
        }
    }

    @Test
    void isReadyAndShowsItsMetrics() {
        await().atMost(15, SECONDS)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics)
                .contains(
                        "careline_gateway_calls_total{",
                        "careline_gateway_answer_seconds_count{",
                        "careline_gateway_alarms_total{",
                        "careline_gateway_journal_backlog",
                        "careline_gateway_cel_lag_bytes",
                        "careline_gateway_ami_connected");
    }
}
