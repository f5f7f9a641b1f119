package city.careline.dispatch;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import city.careline.contracts.Risk;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.dispatch.application.Candidates;
import city.careline.dispatch.application.Catalogue;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class ServiceOrderRefusalIT extends InTown {
    private final Catalogue catalogue;
    private Town.Resident elder = new Town.Resident(UUID.randomUUID(), UUID.randomUUID());

    @Inject
    ServiceOrderRefusalIT(Candidates candidates, Catalogue catalogue, FieldCipher cipher) {
        super(candidates, cipher);
        this.catalogue = catalogue;
    }

    @BeforeEach
    void begin() {
        town.sellsBaths(catalogue);
        elder = town.resident(Risk.GENERAL, cipher);
    }

    @Test
    void whatCannotBeOrderedIsRefusedWithItsReason() {
        Service operator = Service.as("operator");
        refused(operator, body(29, ""), 422, "minutes-out-of-range");
        refused(operator, body(121, ""), 422, "minutes-out-of-range");
        refused(operator, body(60, "").replace(Town.BATH, "NO_SUCH_ITEM"), 422, "unknown-item");
        refused(
                operator,
                body(60, "").replace(elder.elder().toString(), UUID.randomUUID().toString()),
                422,
                "unknown-elder");
        refused(operator, body(60, "\"scheduledAt\":\"2020-01-01T00:00:00Z\","), 422, "scheduled-in-the-past");
        refused(Service.as("operator", "980000000000"), body(60, ""), 403, "forbidden");
        moved();
        refused(operator, body(60, ""), 409, "elder-not-served");
    }

    private static void refused(Service who, String body, int status, String type) {
        who.post("/service-orders", body).statusCode(status).body("type", equalTo("urn:careline:problem:" + type));
    }

    private void moved() {
        var home = town.north(0);
        kafka.publish(
                ElderPublished.TYPE,
                new ElderPublished(
                        elder.elder(),
                        elder.household(),
                        town.region(),
                        true,
                        home.latitude(),
                        home.longitude(),
                        Risk.GENERAL,
                        LifeStatus.MOVED_AWAY,
                        List.of(),
                        List.of(),
                        null,
                        2),
                elder.elder().toString());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Rows.count("select count(*) from elder where not served and id = ?", elder.elder()) == 1);
    }

    private String body(int minutes, String extra) {
        return "{%s\"elderId\":\"%s\",\"itemCode\":\"%s\",\"minutes\":%d}"
                .formatted(extra, elder.elder(), Town.BATH, minutes);
    }
}
