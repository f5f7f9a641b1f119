package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import city.careline.contracts.Risk;
import city.careline.dispatch.application.Candidates;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Welfare checks for a whole region at once, over HTTP, against real PostgreSQL. */
@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class MassEventIT extends InTown {
    private static final String CHECKS = """
            select count(*) from work_order where kind = 'WELFARE_CHECK' and region_code = ? and state = ?""";

    @Inject
    MassEventIT(Candidates candidates, FieldCipher cipher) {
        super(candidates, cipher);
    }

    @Test
    void H22_everyHomeOfTheRegionHasOneCheckUntilTheEventIsEnded() {
        var inNeed = town.resident(Risk.HIGH, cipher);
        var household = UUID.randomUUID();
        town.resident(new Town.Resident(UUID.randomUUID(), household), Risk.HIGH, cipher);
        town.resident(new Town.Resident(UUID.randomUUID(), household), Risk.KEY, cipher);
        town.resident(Risk.KEY, cipher);
        town.resident(Risk.GENERAL, cipher);
        opened(town.press(inNeed, Risk.HIGH));

        UUID heat = begin("city", town.region(), "\"risks\": [\"HIGH\", \"KEY\"],");
        awaitState(heat, "OPENED");
        UUID again = begin("supervisor", town.region(), "");
        awaitState(again, "OPENED");

        Service.as("county", town.region().substring(0, 6))
                .get("/mass-events/{id}", heat)
                .statusCode(200)
                .body("opened", equalTo(2), "joined", equalTo(2), "checks.size()", equalTo(1));
        assertThat(Rows.count(
                        "select count(*) from work_order where kind = 'WELFARE_CHECK' and region_code = ?",
                        town.region()))
                .as("the second event found one home more")
                .isEqualTo(3);
        end(heat);
        end(heat);
        awaitState(heat, "ENDED");
        end(again);
        awaitState(again, "ENDED");
        assertThat(Rows.count(CHECKS, town.region(), "CANCELLED")).isEqualTo(3);
    }

    @Test
    void H22_onlyEldersOfTheGroupsAskedFor() {
        town.resident(Risk.HIGH, cipher);

        UUID cold = begin("admin", town.region(), "\"groups\": [\"TEKUN\"],");

        awaitState(cold, "OPENED");
        Service.as("admin").get("/mass-events/{id}", cold).body("opened", equalTo(0));
    }

    @Test
    void anEventOutsideTheCallersRegionIsNeitherBegunNorSeen() {
        UUID cold = begin("admin", town.region(), "");

        Service.as("county", "98")
                .post("/mass-events", request(town.region(), ""))
                .statusCode(403);
        Service.as("county", "98").get("/mass-events/{id}", cold).statusCode(404);
        Service.as("county", "98").put("/mass-events/{id}/end", cold).statusCode(404);
        Service.as("admin").post("/mass-events", request("99", "")).statusCode(400);
        end(cold);
    }

    private static UUID begin(String role, String region, String whom) {
        return UUID.fromString(Service.as(role)
                .post("/mass-events", request(region, whom))
                .statusCode(202)
                .extract()
                .path("massEventId"));
    }

    private static String request(String region, String whom) {
        return "{\"kind\": \"HEAT\", \"region\": \"%s\", %s \"reason\": \"高温红色预警\"}".formatted(region, whom);
    }

    private static void end(UUID id) {
        Service.as("admin").put("/mass-events/{id}/end", id).statusCode(200);
    }

    private static void awaitState(UUID id, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> Service.as("admin").get("/mass-events/{id}", id).body("state", equalTo(state)));
    }
}
