package city.careline.billing.adapter.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Elder;
import city.careline.runtime.event.Ids;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One test per outcome of policies, grants and entitlements, and what each scope may see. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "billing"))
class QuotaResourcesIT extends BillingOverHttp {
    private static final String CITY = "990700000000";

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
}
