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
import city.careline.elder.Examples;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.LoggedEvent;
import city.careline.testkit.city.TestCity;
import city.careline.testkit.city.TestKeys;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
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
            assertThat(published.excludedProviders()).containsExactly(new UUID(2, 1));
            assertThat(published.preferredWorkers()).containsExactly(new UUID(1, 2), new UUID(1, 3));
            assertThat(published.preferredProviders()).containsExactly(new UUID(2, 2));
            assertThat(published.groups())
                    .extracting(ElderPublished.Group::code)
                    .containsExactly("TEKUN", "ADVANCED_AGE");
            assertThat(published.groups().getLast().from()).isEqualTo(LocalDate.of(2030, 6, 15));
            assertThat(published.latitude()).isNotEqualTo(31.75).isBetween(31.74, 31.76);
            assertThat(event.originId()).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void nobodyIsWelcomeAndKeptAwayAtOnce() {
        elder.put("preferredProviders", elder.get("excludedProviders"));
        Api.post(Api.county(), "/elders", elder)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("preferredProviders"))
                .body("errors.rule", hasItem("NotExcluded"));
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
    void theMetricsAreThere() {
        Api.registered(elder);

        String metrics = io.restassured.RestAssured.get("/q/metrics").asString();

        assertThat(metrics).contains("careline_elder_registered_total");
    }
}
