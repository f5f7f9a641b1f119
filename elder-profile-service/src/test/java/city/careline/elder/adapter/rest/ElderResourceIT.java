package city.careline.elder.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.careline.contracts.Topics;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.contracts.elder.TerminalPublished;
import city.careline.elder.Examples;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.LoggedEvent;
import city.careline.testkit.city.TestCity;
import city.careline.testkit.city.TestKeys;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "elder"))
class ElderResourceIT {
    private final Map<String, Object> elder = Api.elder();

    @BeforeEach
    void regions() {
        Api.ensureRegions();
    }

    /** Every personal text of the request. */
    private static List<String> personal(Map<String, Object> elder) {
        return Stream.of("name", "identityNumber", "phone", "address", "doorNote", "diagnosis", "李示例", "女儿")
                .map(key -> elder.containsKey(key) ? elder.get(key).toString() : key)
                .toList();
    }

    @Test
    void L31_registrationPublishesTheElderWithoutPersonalData() {
        try (KafkaLog log = KafkaLog.fromNow(Topics.ELDERS)) {
            UUID id = Api.id(Api.registered(elder), "elderId");

            LoggedEvent event = log.awaitEvent(seen -> id.toString().equals(seen.key()), Duration.ofSeconds(15));

            assertThat(event.value()).doesNotContain(personal(elder));
            ElderPublished published = event.as(ElderPublished.TYPE);
            assertThat(published.regionCode()).isEqualTo(Examples.COMMUNITY.value());
            assertThat(published.lifeStatus()).isEqualTo(LifeStatus.LIVING);
            assertThat(published.lifeStatusSince()).isNull();
            assertThat(published.excludedWorkers()).containsExactly(new UUID(1, 1));
            assertThat(published.groups())
                    .extracting(ElderPublished.Group::code)
                    .containsExactly("TEKUN", "ADVANCED_AGE");
            assertThat(published.groups().getLast().from()).isEqualTo(LocalDate.of(2030, 6, 15));
            assertThat(published.latitude()).isNotEqualTo(31.75).isBetween(31.74, 31.76);
            assertThat(event.originId()).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void L06_theEmergencyCardOpensForItsElderOnly() {
        try (KafkaLog log = KafkaLog.fromNow(Topics.ELDERS)) {
            UUID id = Api.id(Api.registered(elder), "elderId");
            ElderPublished published =
                    log.await(ElderPublished.TYPE, event -> event.elderId().equals(id));

            var cipher = new FieldCipher(TestKeys.fieldKeyset());
            String card = cipher.decrypt(String.valueOf(published.emergencyCard()), "emergency-card/" + id);

            assertThat(card)
                    .contains("张示例", "演示路77号3栋202室", "敲三下再进门", "演示高血压", "李示例", "女儿", "KEY_HOLDER")
                    .contains(elder.get("phone").toString());
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> cipher.decrypt(
                            String.valueOf(published.emergencyCard()), "emergency-card/" + UUID.randomUUID()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void Q14_aPersonIsRegisteredOnce() {
        Api.registered(elder);

        Api.post(Api.county(), "/elders", elder)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:careline:problem:elder-already-registered"))
                .body("detail", not(containsString(elder.get("identityNumber").toString())));
    }

    @Test
    void L30_namesFieldAndRuleOfABadIdentityNumber() {
        elder.put("identityNumber", "990102195006150010");

        Api.post(Api.county(), "/elders", elder)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("identityNumber"))
                .body("errors[0].rule", equalTo("GB11643"))
                .body(not(containsString("990102195006150010")));
    }

    @Test
    void L30_namesEveryBadField() {
        elder.put("phone", "no phone");
        elder.put("regionCode", "99");
        elder.put("position", Map.of("latitude", 91, "longitude", 0));

        Api.post(Api.county(), "/elders", elder)
                .then()
                .statusCode(400)
                .body("errors.field", contains("phone", "regionCode", "position"));
        elder.remove("name");
        Api.post(Api.county(), "/elders", elder)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("name"))
                .body("errors[0].rule", equalTo("NotBlank"));
    }

    @Test
    void L03_nobodyRegistersOutsideHisRegion() {
        Api.post(Api.elsewhere(), "/elders", elder).then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void H09_regionalStaffReadInClear() {
        UUID id = Api.id(Api.registered(elder), "elderId");

        Api.get(Api.county(), "/elders/{id}", id)
                .then()
                .statusCode(200)
                .body("masked", equalTo(false))
                .body("name", equalTo("张示例"))
                .body("identityNumber", equalTo(elder.get("identityNumber")))
                .body("phone", equalTo(elder.get("phone")))
                .body("address", equalTo("演示路77号3栋202室"))
                .body("diagnosis", equalTo("演示高血压"))
                .body("birthDate", equalTo("1950-06-15"))
                .body("position.crs", equalTo("WGS84"))
                .body("contacts[0].name", equalTo("李示例"))
                .body("groups.code", contains("TEKUN", "ADVANCED_AGE"));
    }

    @Test
    void H09_othersReadMasks() {
        UUID id = Api.id(Api.registered(elder), "elderId");

        String body = Api.get(Api.operator(), "/elders/{id}", id)
                .then()
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("name", equalTo("张*"))
                .body("contacts[0].name", equalTo("李*"))
                .body("diagnosis", nullValue())
                .body("position", nullValue())
                .extract()
                .asString();
        assertThat(body)
                .doesNotContain(personal(elder).subList(0, 6))
                .contains(Examples.phone().masked().substring(0, 7))
                .doesNotContain("1950-06-15");
    }

    @Test
    void H09_anOperatorReadsInClearDuringACallAndTheAuditorSeesIt() {
        UUID id = Api.id(Api.registered(elder), "elderId");
        UUID call = UUID.randomUUID();

        Api.get(Api.operator().subject("operator-7"), "/elders/{id}?callId={call}", id, call)
                .then()
                .statusCode(200)
                .body("masked", equalTo(false));

        Api.get(AUDITOR, "/audits?elder={id}", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo("operator-7"))
                .body("items[0].purpose", equalTo("call " + call));
        Api.get(AUDITOR, "/audits/verification").then().statusCode(200).body("brokenAt", nullValue());
    }

    private static final city.careline.testkit.Tokens AUDITOR = city.careline.testkit.Tokens.of("auditor");

    @Test
    void L03_anElderOfAnotherRegionIsNotFound() {
        UUID id = Api.id(Api.registered(elder), "elderId");

        Api.get(Api.elsewhere(), "/elders/{id}", id).then().statusCode(404);
        Api.get(Api.county(), "/elders/{id}", UUID.randomUUID()).then().statusCode(404);
        Api.put(Api.elsewhere(), "/elders/" + id + "/life-status", Map.of("status", "DECEASED", "since", "2026-01-01"))
                .then()
                .statusCode(404);
    }

    @Test
    void L31_isFoundByPhoneIdentityNumberAndName() {
        UUID id = Api.id(Api.registered(elder), "elderId");

        for (String query : List.of("phone", "identityNumber")) {
            Api.get(Api.operator(), "/elders?" + query + "={value}", elder.get(query))
                    .then()
                    .statusCode(200)
                    .body("items.elderId", contains(id.toString()))
                    .body("items.masked", contains(true));
            Api.get(Api.operator(), "/elders?q={value}", elder.get(query))
                    .then()
                    .body("items.elderId", contains(id.toString()));
        }
        Api.get(Api.operator(), "/elders?q=张示例&region={region}&limit=500", Examples.COMMUNITY.value())
                .then()
                .body("items.elderId", hasItem(id.toString()));
        Api.get(Api.elsewhere(), "/elders?phone={phone}", elder.get("phone"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aBadSearchNamesTheParameter() {
        Api.get(Api.operator(), "/elders?phone=abc").then().statusCode(400).body("errors[0].field", equalTo("phone"));
        Api.get(Api.operator(), "/elders?identityNumber=1").then().statusCode(400);
        Api.get(Api.operator(), "/elders?region=12").then().statusCode(400);
        Api.get(Api.operator(), "/elders?limit=501").then().statusCode(400);
    }

    @Test
    void L31_aChangeIsPublishedWithItsTerminalsAndNotedWithoutValues() {
        elder.put("terminal", Map.of("lineNumber", Examples.phone().digits()));
        Response registered = Api.registered(elder);
        UUID id = Api.id(registered, "elderId");
        UUID terminal = Api.id(registered, "terminalId");
        try (KafkaLog log = KafkaLog.fromNow(Topics.ELDERS, Topics.TERMINALS)) {
            Api.put(Api.county(), "/elders/" + id, changed(Map.of("risk", "HIGH", "address", "演示路78号")))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));

            ElderPublished published =
                    log.await(ElderPublished.TYPE, event -> event.elderId().equals(id) && event.version() == 2);
            assertThat(published.risk()).isEqualTo(city.careline.contracts.Risk.HIGH);
            TerminalPublished renewed = log.await(
                    TerminalPublished.TYPE, event -> event.terminalId().equals(terminal) && event.version() == 2);
            assertThat(renewed.risk()).isEqualTo(city.careline.contracts.Risk.HIGH);
            assertThat(renewed.elderIds()).containsExactly(id);
        }
        String history = Api.get(Api.county(), "/elders/{id}/changes", id)
                .then()
                .statusCode(200)
                .body("items.action", contains("REGISTERED", "CHANGED"))
                .body("items[1].fields", contains("address", "risk"))
                .body("items[1].actor", equalTo("county-1"))
                .extract()
                .asString();
        assertThat(history).doesNotContain("演示路78号");
    }

    private Map<String, Object> changed(Map<String, Object> news) {
        var change = new LinkedHashMap<>(elder);
        List.of("groups", "contacts", "terminal").forEach(change::remove);
        change.putAll(news);
        return change;
    }

    @Test
    void aBadChangeIsRefused() {
        UUID id = Api.id(Api.registered(elder), "elderId");

        Api.put(Api.county(), "/elders/" + id, changed(Map.of("identityNumber", "1", "phone", "x")))
                .then()
                .statusCode(400)
                .body("errors.field", contains("identityNumber", "phone"));
        Api.put(Api.county(), "/elders/" + id, changed(Map.of("householdId", UUID.randomUUID())))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("householdId"));
    }

    @Test
    void L31_lifeStatusIsPublishedWithItsDate() {
        UUID id = Api.id(Api.registered(elder), "elderId");
        try (KafkaLog log = KafkaLog.fromNow(Topics.ELDERS)) {
            Api.put(Api.county(), "/elders/" + id + "/life-status", Map.of("status", "DECEASED", "since", "2026-01-05"))
                    .then()
                    .statusCode(200);

            ElderPublished published =
                    log.await(ElderPublished.TYPE, event -> event.elderId().equals(id) && event.version() == 2);

            assertThat(published.lifeStatus()).isEqualTo(LifeStatus.DECEASED);
            assertThat(published.lifeStatusSince()).isEqualTo(LocalDate.of(2026, 1, 5));
        }
        Api.put(Api.county(), "/elders/" + id + "/life-status", Map.of("status", "LIVING", "since", "1900-01-01"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("since"));
    }

    @Test
    void L33_aGroupIsCertifiedAndEnded() {
        String path = "/elders/" + Api.id(Api.registered(elder), "elderId") + "/groups";
        var low = Map.of("code", "LOW_INCOME", "from", "2026-01-01", "issuer", "演示市民政局");

        UUID group = Api.id(Api.post(Api.county(), path, low), "groupId");

        Api.post(Api.county(), path, low).then().statusCode(409);
        Api.put(Api.county(), path + "/" + group, Map.of("to", "2026-07-01"))
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        Api.put(Api.county(), path + "/" + group, Map.of("to", "2025-07-01"))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Period"));
        Api.put(Api.county(), path + "/" + UUID.randomUUID(), Map.of("to", "2026-07-01"))
                .then()
                .statusCode(404);
        Api.post(Api.county(), path, Map.of("code", "ADVANCED_AGE", "from", "2026-01-01", "issuer", "演示"))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Automatic"));
    }

    @Test
    void L31_contactsComeAndGo() {
        String path = "/elders/" + Api.id(Api.registered(elder), "elderId") + "/contacts";
        var contact =
                new LinkedHashMap<>(Map.of("name", "王示例", "phone", "10000000003", "relation", "邻居", "role", "CONTACT"));

        UUID id = Api.id(Api.post(Api.operator(), path, contact), "contactId");

        Api.delete(Api.operator(), path + "/{id}", id).then().statusCode(200);
        Api.delete(Api.operator(), path + "/{id}", id).then().statusCode(404);
        contact.put("phone", "?");
        Api.post(Api.operator(), path, contact)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("contacts.phone"));
    }

    @Test
    void theMetricsAreThere() {
        Api.registered(elder);

        String metrics = io.restassured.RestAssured.get("/q/metrics").asString();

        assertThat(metrics).contains("careline_elder_registered_total");
    }
}
