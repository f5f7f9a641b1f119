package city.careline.billing.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.careline.billing.domain.CityCalendar;
import city.careline.runtime.event.Ids;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One test per outcome of statements, adjustments and the ledger, and what each scope may see. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "billing"))
class SettlementResourcesIT extends BillingOverHttp {

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
