package city.careline.billing.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.careline.billing.application.BillingDesk;
import city.careline.billing.application.OpenBooks;
import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Samples;
import city.careline.runtime.event.Ids;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One test per outcome of the endpoints, and what each scope may see. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "billing"))
class BillingResourcesIT {
    private static final String CITY = "990700000000";
    private static final String COUNTY = "990701000000";
    private static final String PROBLEM = "urn:careline:problem:";

    @Inject
    OpenBooks books;

    private static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    private static RequestSpecification finance() {
        return as(Tokens.of("finance"));
    }

    private static Map<String, Object> policy(String region, String group, long amountFen) {
        return new HashMap<>(Map.of(
                "code",
                "TEST",
                "regionCode",
                region,
                "groupCode",
                group,
                "unit",
                "FEN",
                "amountFen",
                amountFen,
                "per",
                "PERSON",
                "validFrom",
                "2026-01-01",
                "fund",
                "LOTTERY"));
    }

    private static String group() {
        return "G"
                + Ids.next()
                        .toString()
                        .replace("-", "_")
                        .toUpperCase(java.util.Locale.ROOT)
                        .substring(20);
    }

    private static ValidatableResponse post(RequestSpecification as, String path, Object body) {
        return as.body(body).post(path).then();
    }

    @Test
    void H32_aCountyThatUndercutsIsToldTheRule() {
        String group = group();
        post(finance(), "/policies", policy(CITY, group, 10_000))
                .statusCode(201)
                .body("fund", equalTo("LOTTERY"));

        post(finance(), "/policies", policy(COUNTY, group, 9_999))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "policy-undercuts-parent"))
                .body("errors[0].field", equalTo("amountFen"))
                .body("errors[0].rule", equalTo("NotBelowParent"))
                .body("detail", containsString("10000"));
        post(finance(), "/policies", policy(COUNTY, group, 10_000)).statusCode(201);
        post(finance(), "/policies", policy(COUNTY, group, 12_000))
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "policy-exists"));
        as(Tokens.of("county").region(COUNTY)).get("/policies").then().body("groupCode", hasItems(group));
    }

    @Test
    void aPolicyOutsideTheCallersRegionIsForbidden() {
        post(as(Tokens.of("finance").region(COUNTY)), "/policies", policy(CITY, group(), 1))
                .statusCode(403);
        Map<String, Object> body = policy(CITY, group(), 1);
        body.put("validTo", "2025-01-01");
        post(finance(), "/policies", body).statusCode(400).body("errors[0].field", equalTo("validTo"));
        body.put("validTo", null);
        body.put("regionCode", "99");
        post(finance(), "/policies", body).statusCode(400).body("errors[0].field", equalTo("regionCode"));
        body.put("regionCode", CITY);
        body.put("fund", "SELF_PAY");
        post(finance(), "/policies", body).statusCode(400).body("errors[0].field", equalTo("fund"));
    }

    @Test
    void L34_aGrantRunIsForTheWholeCityAndNotFarAhead() {
        var present = CityCalendar.monthOf(Instant.now());

        post(finance(), "/grants", Map.of("month", present.toString()))
                .statusCode(200)
                .body("month", equalTo(present.toString()));
        post(finance(), "/grants", Map.of("month", present.toString()))
                .statusCode(200)
                .body("granted", equalTo(0));
        post(finance(), "/grants", Map.of("month", "2999-01"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "month-too-far-ahead"));
        post(finance(), "/grants", Map.of("month", "2026-13")).statusCode(400);
        post(as(Tokens.of("finance").region(COUNTY)), "/grants", Map.of("month", present.toString()))
                .statusCode(403);
    }

    private Elder elder() {
        Elder sample = Samples.elder(Ids.next());
        var elder =
                new Elder(sample.id(), new RegionCode("990701001001"), LifeState.LIVING, null, sample.memberships(), 1);
        var desk = new BillingDesk(books);
        desk.knows(elder);
        desk.knows(Samples.item());
        desk.adds(Samples.policy(new RegionCode(COUNTY), 10_000, java.time.LocalDate.of(2026, 1, 1), null));
        return elder;
    }

    @Test
    void L36_theEntitlementIsSeenByWhoMaySeeTheElder() {
        Elder elder = elder();
        String path = "/elders/" + elder.id() + "/entitlement";

        as(Tokens.of("operator"))
                .get(path)
                .then()
                .statusCode(200)
                .body("elderId", equalTo(elder.id().toString()))
                .body("grantedFen", equalTo(0))
                .body("postings", hasSize(0));
        as(Tokens.of("community").region(COUNTY)).get(path).then().statusCode(200);
        as(Tokens.of("community").region("990702000000")).get(path).then().statusCode(404);
        as(Tokens.of("family").with("elder", elder.id().toString()))
                .get(path)
                .then()
                .statusCode(200);
        as(Tokens.of("family").with("elder", Ids.next().toString()))
                .get(path)
                .then()
                .statusCode(404);
        as(Tokens.of("family")).get(path).then().statusCode(404);
        as(Tokens.of("operator")).get(path + "?month=soon").then().statusCode(400);
        as(Tokens.of("operator"))
                .get("/elders/" + Ids.next() + "/entitlement")
                .then()
                .statusCode(404);
    }

    private Order charged(UUID provider, UUID visit) {
        Order order = Samples.order(Ids.next(), elder().id(), 60, Instant.now());
        var desk = new BillingDesk(books);
        desk.places(order);
        desk.completes(Samples.visit(visit, order, provider, 45));
        return order;
    }

    @Test
    void L37_eachScopeSeesItsOwnStatements() {
        UUID provider = Ids.next();
        charged(provider, Ids.next());
        String month = CityCalendar.monthOf(Instant.now()).toString();
        post(finance(), "/settlements", Map.of("month", month)).statusCode(200);
        String own = provider.toString();

        as(Tokens.of("provider").provider(provider)).get("/settlements").then().body("providerId", hasItem(own));
        as(Tokens.of("provider").provider(Ids.next()))
                .get("/settlements")
                .then()
                .body("", hasSize(0));
        as(Tokens.of("provider").provider(Ids.next()))
                .get("/settlements?provider=" + own)
                .then()
                .statusCode(403);
        as(Tokens.of("provider")).get("/settlements").then().body("", hasSize(0));
        as(Tokens.of("county").region(COUNTY))
                .get("/settlements?month=" + month + "&limit=500")
                .then()
                .body("providerId", hasItem(own));
        as(Tokens.of("county").region("990702000000"))
                .get("/settlements?limit=500")
                .then()
                .body("providerId", not(hasItem(own)));
        String id = as(Tokens.of("auditor"))
                .get("/settlements?provider=" + own)
                .then()
                .body("[0].publicFen", equalTo(4_500))
                .body("[0].state", equalTo("DRAFT"))
                .extract()
                .path("[0].statementId");
        as(Tokens.of("county").region("990702000000"))
                .get("/settlements/" + id)
                .then()
                .statusCode(404);
        as(Tokens.of("county").region(COUNTY))
                .get("/settlements/" + id)
                .then()
                .statusCode(200)
                .body("statementId", equalTo(id))
                .body("lineCount", equalTo(1))
                .body("lines", hasSize(1));
    }

    @Test
    void eachOutcomeOfAnAdjustmentHasItsStatus() {
        UUID visit = Ids.next();
        String order = charged(Ids.next(), visit).workOrderId().toString();

        post(finance(), "/adjustments", Map.of("visitId", visit, "deltaFen", 100, "reason", "r"))
                .statusCode(201)
                .body("workOrderId", equalTo(order))
                .body("deltaFen", equalTo(100));
        post(finance(), "/adjustments", Map.of("workOrderId", order, "deltaFen", 99_999, "reason", "r"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "beyond-quota"));
        post(finance(), "/adjustments", Map.of("workOrderId", Ids.next(), "deltaFen", 1, "reason", "r"))
                .statusCode(404);
        post(
                        as(Tokens.of("finance").region("990702000000")),
                        "/adjustments",
                        Map.of("workOrderId", order, "deltaFen", 1, "reason", "r"))
                .statusCode(404);
        post(finance(), "/adjustments", Map.of("workOrderId", order, "deltaFen", 1, "reason", "r", "month", "2999-01"))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "month-not-begun"));
        post(finance(), "/adjustments", Map.of("deltaFen", 1, "reason", "r")).statusCode(400);
        post(finance(), "/adjustments", Map.of("workOrderId", order, "deltaFen", 0, "reason", "r"))
                .statusCode(400);
        post(as(Tokens.of("operator")), "/adjustments", Map.of("workOrderId", order, "deltaFen", 1, "reason", "r"))
                .statusCode(403);
    }

    @Test
    void L42_L43_theTrialBalanceKeepsFundsApartAndBalances() {
        charged(Ids.next(), Ids.next());

        as(Tokens.of("auditor"))
                .get("/ledger/balance")
                .then()
                .statusCode(200)
                .body("balanced", equalTo(true))
                .body("totals.fund", hasItem("FISCAL"));
        as(Tokens.of("auditor")).get("/ledger/balance?month=2026-11").then().statusCode(200);
        as(Tokens.of("auditor")).get("/ledger/breaches").then().statusCode(200).body("", hasSize(0));
        as(Tokens.of("auditor")).get("/ledger/postings?limit=0").then().statusCode(400);
    }

    @Test
    void listsAreReadPageByPage() {
        charged(Ids.next(), Ids.next());
        charged(Ids.next(), Ids.next());
        String first = finance()
                .get("/holds?limit=1")
                .then()
                .body("", hasSize(1))
                .extract()
                .path("[0].holdId");

        finance()
                .get("/holds?limit=1&after=" + first)
                .then()
                .body("", hasSize(1))
                .body("[0].holdId", not(first));
        finance().get("/ledger/postings?limit=1").then().body("reference.toSet()", hasSize(1));
        as(Tokens.of("county").region("990702000000")).get("/holds").then().body("", hasSize(0));
    }

    @Test
    void metricsHaveTheirDocumentedNames() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("careline_billing_reviews_open"))
                .body(containsString("careline_billing_ledger_breaches"))
                .body(containsString("careline_billing_holds_expired_total"));
        given().get("/q/health/ready").then().statusCode(200);
    }
}
