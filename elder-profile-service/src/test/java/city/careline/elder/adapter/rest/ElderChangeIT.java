package city.careline.elder.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import city.careline.contracts.Topics;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.contracts.elder.TerminalPublished;
import city.careline.elder.Examples;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "elder"))
class ElderChangeIT {
    private final Map<String, Object> elder = Api.elder();

    @BeforeEach
    void regions() {
        Api.ensureRegions();
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
}
