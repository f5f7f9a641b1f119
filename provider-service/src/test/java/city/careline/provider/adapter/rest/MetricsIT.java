package city.careline.provider.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.application.Samples;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class MetricsIT {

    @Test
    void theDocumentedNamesAreThere() {
        UUID provider = Desk.admitted(Samples.county());
        UUID worker = Desk.worker(provider);
        new Desk(Tokens.of("worker").worker(worker).provider(provider))
                .put("/workers/{id}/position", "{\"latitude\":31.75,\"longitude\":116.5}", worker)
                .statusCode(204);
        Desk.of("admin")
                .post("/imports/providers", "{\"providers\":[" + "{}" + "]}")
                .statusCode(200);
        String metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .contains(
                        "careline_provider_moves_total{to=\"ACTIVE\"}",
                        "careline_provider_import_rows_total{outcome=\"refused\"}",
                        "careline_provider_positions_reported_total",
                        "careline_provider_positions_superseded_total",
                        "careline_provider_positions_published_total",
                        "careline_provider_positions_failed_total",
                        "careline_provider_positions_known",
                        "careline_provider_rectifications_overdue_total",
                        "careline_provider_papers{paper=\"INSURANCE\",state=\"EXPIRING\"}",
                        "careline_provider_papers{paper=\"LICENCE\",state=\"OVER\"}");
    }

    @Test
    void isReadyWhileItsPoolAnswers() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}
