package city.careline.elder.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.careline.contracts.Topics;
import city.careline.contracts.elder.RegionLevel;
import city.careline.contracts.elder.RegionPublished;
import city.careline.elder.Examples;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "elder"))
class RegionResourceIT {
    @BeforeEach
    void regions() {
        Api.ensureRegions();
    }

    @Test
    void L03_aZoneWithAnExtensionCodeIsPublished() {
        try (KafkaLog log = KafkaLog.fromNow(Topics.REGIONS)) {
            Api.post(Api.admin(), "/regions", Map.of("code", "990173000000", "name", "示范园区"))
                    .then()
                    .statusCode(201)
                    .body("level", equalTo("COUNTY"))
                    .body("parentCode", equalTo("990100000000"))
                    .body("extension", equalTo(true))
                    .body("active", equalTo(true));

            RegionPublished published =
                    log.await(RegionPublished.TYPE, event -> event.regionCode().equals("990173000000"));
            assertThat(published.level()).isEqualTo(RegionLevel.COUNTY);
            assertThat(published.parentCode()).isEqualTo("990100000000");
        }
    }

    @Test
    void L03_aRegionIsWithdrawnAndNobodyIsRegisteredThereAnyMore() {
        Api.post(Api.admin(), "/regions", Map.of("code", "990102001077", "name", "旧社区"));

        Api.put(Api.admin(), "/regions/990102001077", Map.of("name", "旧社区", "active", false))
                .then()
                .statusCode(200)
                .body("active", equalTo(false));

        var elder = Api.elder();
        elder.put("regionCode", "990102001077");
        Api.post(Api.county(), "/elders", elder).then().statusCode(400).body("errors[0].rule", equalTo("Active"));
        Api.get(Tokens.of("operator"), "/regions?parent=990102001000")
                .then()
                .statusCode(200)
                .body("code", hasItem("990102001077"));
    }

    @Test
    void L03_theTreeIsReadFromTheTop() {
        Api.get(Tokens.of("worker"), "/regions").then().statusCode(200).body("code", hasItem(Examples.CITY.value()));
        Api.get(Tokens.of("worker"), "/regions?parent=1").then().statusCode(400);
    }

    @Test
    void L03_refusesWhatDoesNotFitTheTree() {
        Api.post(Api.admin(), "/regions", Map.of("code", Examples.CITY.value(), "name", "又"))
                .then()
                .statusCode(409);
        Api.post(Api.admin(), "/regions", Map.of("code", "990199001000", "name", "悬空"))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Parent"));
        Api.post(Api.admin(), "/regions", Map.of("code", "990102000001", "name", "跳级"))
                .then()
                .statusCode(400)
                .body("errors.rule", contains("RegionCode"));
        Api.put(Api.admin(), "/regions/990199000000", Map.of("name", "无", "active", true))
                .then()
                .statusCode(404);
        Api.put(Api.admin(), "/regions/1", Map.of("name", "无", "active", true))
                .then()
                .statusCode(404);
    }

    @Test
    void C08_aHouseholdIsAddedBeforeItsElders() {
        var home = Map.of(
                "regionCode",
                Examples.COMMUNITY.value(),
                "address",
                "演示路5号",
                "position",
                Map.of("latitude", 31.75, "longitude", 116.5),
                "urban",
                true);

        var household = Api.post(Api.county(), "/households", home);
        household.then().statusCode(201);
        var elder = Api.elder();
        elder.put("householdId", Api.id(household, "householdId"));

        Api.registered(elder).then().body("householdId", equalTo(household.path("householdId")));
        Api.post(Api.elsewhere(), "/households", home).then().statusCode(403);
        Api.get(Api.elsewhere(), "/households/{id}", Api.id(household, "householdId"))
                .then()
                .statusCode(404);
    }
}
