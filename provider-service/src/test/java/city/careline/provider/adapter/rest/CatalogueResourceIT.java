package city.careline.provider.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import city.careline.contracts.Topics;
import city.careline.contracts.provider.ItemPublished;
import city.careline.provider.application.Samples;
import city.careline.runtime.event.Ids;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class CatalogueResourceIT {
    private final Desk admin = Desk.of("admin");
    private final String code = Samples.item().code();

    @Test
    void L14_G02_theCategoriesHaveTheirChineseNames() {
        Desk.of("family")
                .get("/categories")
                .statusCode(200)
                .body("$", hasSize(12))
                .body("name", hasItems("生活照料", "政策咨询", "助餐", "助浴", "助急", "助医", "助行", "助洁"));
    }

    @Test
    void L14_theSeededEmergencyItemIsPublished() {
        try (KafkaLog log = KafkaLog.fromStart(Topics.CATALOGUE)) {
            ItemPublished urgent =
                    log.await(ItemPublished.TYPE, event -> event.itemCode().equals("URGENT_HELP"));
            assertThat(urgent.emergency()).isTrue();
            assertThat(urgent.requiredCertificates()).containsExactly("FIRE_SAFETY");
        }
    }

    @Test
    void L14_anItemIsDefinedOnceAndPublished() {
        try (KafkaLog log = KafkaLog.fromNow(Topics.CATALOGUE)) {
            admin.post("/items", item(code, "BATH")).statusCode(201).body("version", is(1));
            ItemPublished published =
                    log.await(ItemPublished.TYPE, event -> event.itemCode().equals(code));
            assertThat(published.requiredCertificates()).containsExactly("FIRE_SAFETY", "CARE_WORKER");
            assertThat(published.minMinutes()).isEqualTo(30);
            assertThat(published.publicMoney()).isTrue();
        }
        admin.post("/items", item(code, "BATH"))
                .statusCode(409)
                .body("type", is("urn:careline:problem:item-code-taken"));
        admin.get("/items/{code}", code).statusCode(200).body("name", is("上门助浴"));
        admin.get("/items?category=BATH&limit=500")
                .body("category", everyItem(is("BATH")))
                .body("code", hasItem(code));
    }

    @Test
    void L14_anUnknownCategoryAndLimitsOutOfOrderAreRefusedByField() {
        admin.post("/items", item(code, "NO_SUCH")).statusCode(400).body("errors.field", hasItem("category"));
        admin.post("/items", item(code, "BATH").replace("\"minMinutes\":30", "\"minMinutes\":300"))
                .statusCode(400)
                .body("errors.field", hasItem("maxMinutes"));
        admin.get("/items/{code}", code).statusCode(404);
    }

    @Test
    void L14_aPriceIsPublishedAndAnOverlapIsAConflict() {
        admin.post("/items", item(code, "BATH")).statusCode(201);
        try (KafkaLog log = KafkaLog.fromNow(Topics.CATALOGUE)) {
            admin.post("/items/{code}/prices", price("null", "2026-01-01T00:00:00Z"), code)
                    .statusCode(201);
            ItemPublished published =
                    log.await(ItemPublished.TYPE, event -> event.itemCode().equals(code));
            assertThat(published.prices())
                    .containsExactly(new ItemPublished.Price(null, 6_000, Instant.parse("2026-01-01T00:00:00Z"), null));
            assertThat(published.version()).isEqualTo(2);
        }
        admin.post("/items/{code}/prices", price("null", "2026-01-01T00:00:00Z"), code)
                .statusCode(409)
                .body("type", is("urn:careline:problem:prices-overlap"));
        admin.post("/items/{code}/prices", price("null", "2026-01-02T00:00:00Z"), code)
                .statusCode(422)
                .body("detail", containsString("2026-01-01"));
        admin.post("/items/{code}/prices", price("null", "2090-01-01T00:00:00Z"), code)
                .statusCode(201)
                .body("prices.to", equalTo(Arrays.asList("2090-01-01T00:00:00Z", null)));
    }

    @Test
    void L18_aProvidersOwnPriceStandsBesideEverybodys() {
        UUID provider = Desk.applied(Samples.county());
        admin.post("/items", item(code, "BATH")).statusCode(201);
        admin.post("/items/{code}/prices", price("null", "2026-01-01T00:00:00Z"), code)
                .statusCode(201);
        admin.post("/items/{code}/prices", price("\"" + provider + "\"", "2026-01-01T00:00:00Z"), code)
                .statusCode(201)
                .body("prices", hasSize(2))
                .body("prices.providerId", hasItem(provider.toString()));
        admin.post("/items/{code}/prices", price("\"" + Ids.next() + "\"", "2026-01-01T00:00:00Z"), code)
                .statusCode(400)
                .body("errors.field", hasItem("providerId"));
        admin.post("/items/{code}/prices", price("null", "2026-01-01T00:00:00Z"), "NOT_THERE")
                .statusCode(404);
    }

    @Test
    void H35_aCeilingIsPublishedAndAnOverlapIsAConflict() {
        admin.post("/items", item(code, "BATH").replace("\"unit\"", "\"volunteers\":true,\"unit\""))
                .statusCode(201)
                .body("volunteers", is(true));
        try (KafkaLog log = KafkaLog.fromNow(Topics.CATALOGUE)) {
            admin.post("/items/{code}/ceilings", ceiling("99", "2026-01-01T00:00:00Z"), code)
                    .statusCode(201);
            ItemPublished published =
                    log.await(ItemPublished.TYPE, event -> event.itemCode().equals(code));
            assertThat(published.ceilings())
                    .containsExactly(
                            new ItemPublished.Ceiling("99", 7_500, Instant.parse("2026-01-01T00:00:00Z"), null));
            assertThat(published.volunteers()).isTrue();
        }
        admin.post("/items/{code}/ceilings", ceiling("99", "2026-01-01T00:00:00Z"), code)
                .statusCode(409)
                .body("type", is("urn:careline:problem:ceilings-overlap"));
        admin.post("/items/{code}/ceilings", ceiling("99", "2026-01-02T00:00:00Z"), code)
                .statusCode(422);
        admin.post("/items/{code}/ceilings", ceiling("999", "2026-01-02T00:00:00Z"), code)
                .statusCode(400)
                .body("errors.field", hasItem("regionPrefix"));
        admin.post("/items/{code}/ceilings", ceiling("9901", "2026-01-01T00:00:00Z"), code)
                .statusCode(201)
                .body("ceilings", hasSize(2));
    }

    private static String ceiling(String prefix, String from) {
        return """
                {"regionPrefix":"%s","fenPerHour":7500,"from":"%s"}""".formatted(prefix, from);
    }

    private static String item(String code, String category) {
        return """
                {"code":"%s","name":"上门助浴","category":"%s","unit":"HOUR","emergency":false,"publicMoney":true,
                 "minMinutes":30,"maxMinutes":120,"requiredCertificates":["CARE_WORKER"]}""".formatted(code, category);
    }

    private static String price(String provider, String from) {
        return """
                {"providerId":%s,"fenPerHour":6000,"from":"%s"}""".formatted(provider, from);
    }
}
