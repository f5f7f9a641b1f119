package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import city.careline.contracts.Risk;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.dispatch.application.Candidates;
import city.careline.dispatch.application.Catalogue;
import city.careline.dispatch.application.MatchingPolicies;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decisions explained, quoted and measured over HTTP. */
@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class DecisionIT extends InTown {
    private final Catalogue catalogue;
    private final MatchingPolicies policies;
    private final UnitsOfWork units;

    @Inject
    DecisionIT(
            Candidates candidates,
            Catalogue catalogue,
            FieldCipher cipher,
            MatchingPolicies policies,
            UnitsOfWork units) {
        super(candidates, cipher);
        this.catalogue = catalogue;
        this.policies = policies;
        this.units = units;
    }

    @Test
    void C33_whyTheseAndNotThoseIsToldAndReplays() {
        var near = town.helper(2_000);
        var cannot = town.staff(100, Town.BATH);
        town.settled();
        AlarmRaised press = town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH);
        UUID id = opened(press);
        offerTo(id, near);
        Service.as("supervisor")
                .get("/work-orders/{id}/decision", id)
                .statusCode(200)
                .body("[0].replays", equalTo(true))
                .body("[0].summary", startsWith("选中 1 人:最近的合格人员,预计 7 分钟到达"))
                .body("[0].chosen", equalTo(List.of(near.worker().toString())))
                .body("[0].sought.kind", equalTo("INCIDENT"))
                .body("[0].policy.siteSeconds", equalTo(60))
                .body("[0].considered[0].workerId", equalTo(cannot.worker().toString()))
                .body("[0].considered[0].rejection", equalTo("ITEM_NOT_OFFERED"))
                .body("[0].considered[1].score.total", equalTo(374));
    }

    @Test
    void Q20_G04_whoCouldComeIsQuotedBeforeOrdering() {
        town.sellsBaths(catalogue);
        var near = town.staff(2_000, Town.BATH);
        town.settled();
        var elder = town.resident(Risk.GENERAL, cipher);
        long orders = Rows.count("select count(*) from work_order");
        Service seat = Service.as("operator", town.region());
        String path = "/quotes?elderId=" + elder.elder() + "&itemCode=" + Town.BATH;
        seat.get(path + "&minutes=60")
                .statusCode(200)
                .body("available", equalTo(true))
                .body("providerId", equalTo(near.provider().toString()))
                .body("travelMinutes", equalTo(7))
                .body("publicMoney", equalTo(true));
        seat.get(path + "&minutes=5").statusCode(422);
        seat.get(path).statusCode(400);
        seat.get(path + "&minutes=60&at=tomorrow").statusCode(400).body("errors[0].field", equalTo("at"));
        Service.as("operator", "980000000000").get(path + "&minutes=60").statusCode(403);
        assertThat(Rows.count("select count(*) from work_order")).isEqualTo(orders);
    }

    @Test
    void L17_sharesAreMeasuredBesideWhatALotWouldHaveGiven() {
        var one = town.helper(200);
        var other = town.helper(300);
        town.settled();
        UUID id = opened(town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH));
        offerTo(id, other);
        Service.as(one).put("/offers/{id}/acceptance", offerTo(id, one)).statusCode(200);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String path = "/reports/fair-share?region=" + town.region() + "&from=" + today.minusDays(1) + "&to="
                + today.plusDays(2);
        Service.as("auditor")
                .get(path)
                .statusCode(200)
                .body("assignments", equalTo(1))
                .body("rows", hasSize(2))
                .body("rows[0].providerId", equalTo(one.provider().toString()))
                .body("rows[0].share", equalTo(1.0f))
                .body("rows[0].expectedShare", equalTo(0.5f))
                .body("rows[0].deviation", equalTo(0.5f))
                .body("rows[1].assignments", equalTo(0))
                .body("rows[1].passed", equalTo(1))
                .body("rows[1].deviation", lessThan(0f));
        Service.as("county", "980000000000").get(path).statusCode(403);
        Service.as("city")
                .get("/reports/fair-share?from=2026-01-01&to=2025-01-01")
                .statusCode(400);
        Service.as("city")
                .get("/reports/fair-share?from=today&to=2025-01-01")
                .statusCode(400)
                .body("errors[0].field", equalTo("from"));
    }

    @Test
    void matchingPoliciesBeginAsWrittenInTheCodeAndAreReplacedAsAWholeForGood() {
        List<MatchingPolicy> shipped = units.run(policies::list).await().atMost(Duration.ofSeconds(10));
        assertThat(shipped)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Kind.values()).map(MatchingPolicy::standard).toList());
        Service admin = Service.as("admin");
        String table = admin.get("/policies/matching").statusCode(200).extract().asString();
        long changes = Rows.count("select count(*) from policy_change");
        admin.put("/policies/matching", table).statusCode(200).body("rows", hasSize(3));
        assertThat(Rows.count("select count(*) from policy_change")).isEqualTo(changes + 1);
        admin.put("/policies/matching", table.replace("\"freshSeconds\":600", "\"freshSeconds\":6000"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("NotFresh"));
        admin.put("/policies/matching", table.replace("\"kind\":\"INCIDENT\"", "\"kind\":\"WELFARE_CHECK\""))
                .statusCode(400)
                .body("errors[0].rule", equalTo("Complete"));
        admin.put("/policies/matching", table.replace("\"siteSeconds\":60", "\"siteSeconds\":-1"))
                .statusCode(400);
        admin.get("/policies/matching").body("rows.kind", hasItem("INCIDENT"));
    }

    @Test
    void whyNobodyIsTold() {
        UUID id = opened(town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Service.as("supervisor")
                        .get("/work-orders/{id}/decision", id)
                        .body("[0].summary", containsString("无人可派"))
                        .body("[0].chosen", hasSize(0)));
    }
}
