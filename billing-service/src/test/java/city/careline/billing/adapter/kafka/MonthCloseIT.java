package city.careline.billing.adapter.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Samples;
import city.careline.contracts.billing.EntitlementChanged;
import city.careline.contracts.billing.HoldCaptured;
import city.careline.contracts.billing.HoldGranted;
import city.careline.contracts.billing.MonthClosed;
import city.careline.contracts.billing.StatementIssued;
import city.careline.contracts.dispatch.WorkOrderKind;
import city.careline.runtime.event.Ids;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the ordered service to the settled month, through Kafka, PostgreSQL and HTTP. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "billing"))
class MonthCloseIT extends FlowCity {
    private static final YearMonth MONTH = YearMonth.of(2030, 3);
    private static final Instant CLOSING_NOON = Samples.shanghai(2030, 3, 10, 12, 0);

    @Test
    void L34_L36_L37_aServiceOrderBecomesASettledMonth() {
        UUID visit = Ids.next();
        moveTo(CLOSING_NOON);
        log.publish(placed(order, CLOSING_NOON));
        HoldGranted hold = granted(order);
        assertThat(hold.heldFen()).isEqualTo(6_000);
        assertThat(hold.quotaLeftFen()).isEqualTo(4_000);

        log.publish(visited(order, visit, CLOSING_NOON, 45, WorkOrderKind.SERVICE_ORDER));
        HoldCaptured captured = captured(order);
        assertThat(captured.capturedFen()).isEqualTo(4_500);
        assertThat(captured.releasedFen()).isEqualTo(1_500);
        assertThat(captured.month()).isEqualTo("2030-03");
        log.await(EntitlementChanged.TYPE, one -> one.elderId().equals(elder) && one.usedFen() == 4_500);

        as("operator")
                .get("/elders/{id}/entitlement?month=2030-03", elder)
                .then()
                .statusCode(200)
                .body("grantedFen", equalTo(10_000))
                .body("usedFen", equalTo(4_500))
                .body("leftFen", equalTo(5_500));
        as("auditor")
                .get("/ledger/postings?origin={o}", origin)
                .then()
                .statusCode(200)
                .body("originId", everyItem(equalTo(origin)))
                .body("kind", hasItem("CAPTURE"))
                .body("callId", hasItem(call.toString()));
        as("operator").get("/holds?origin={o}", origin).then().statusCode(200).body("state", hasItem("CAPTURED"));
        settleAndClose(visit);
    }

    private void settleAndClose(UUID visit) {
        as("finance")
                .body(Map.of("month", MONTH.toString()))
                .post("/settlements")
                .then()
                .statusCode(200)
                .body("statements.providerId", hasItem(provider.toString()));
        as("finance")
                .post("/months/{m}/close", MONTH.toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:month-not-over"));
        moveTo(CityCalendar.endOf(MONTH));
        as("finance")
                .post("/months/{m}/close", MONTH.toString())
                .then()
                .statusCode(200)
                .body("month", equalTo("2030-03"));
        log.await(MonthClosed.TYPE, one -> one.month().equals("2030-03"));
        StatementIssued issued =
                log.await(StatementIssued.TYPE, one -> one.providerId().equals(provider));
        given().auth()
                .oauth2(Tokens.of("provider").provider(provider).sign())
                .get("/settlements/{id}", issued.statementId())
                .then()
                .statusCode(200)
                .body("state", equalTo("FINAL"))
                .body("publicFen", equalTo(4_500))
                .body("lines[0].visitId", equalTo(visit.toString()))
                .body("lines[0].workOrderId", equalTo(order.toString()))
                .body("lines[0].callId", equalTo(call.toString()))
                .body("lines[0].originId", equalTo(origin));
        given().auth()
                .oauth2(Tokens.of("provider").provider(Ids.next()).sign())
                .get("/settlements/{id}", issued.statementId())
                .then()
                .statusCode(404);
        lateCorrection();
    }

    private void lateCorrection() {
        Map<String, Object> late = Map.of("workOrderId", order, "deltaFen", -500, "reason", "抽查", "month", "2030-03");
        as("finance")
                .body(late)
                .post("/adjustments")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:month-closed"));
        as("finance")
                .body(Map.of("workOrderId", order, "deltaFen", -500, "reason", "抽查"))
                .post("/adjustments")
                .then()
                .statusCode(201)
                .body("month", equalTo("2030-04"))
                .body("originalMonth", equalTo("2030-03"));
        as("finance")
                .body(Map.of("month", "2030-03"))
                .post("/settlements")
                .then()
                .statusCode(409);
        lateVisit();
    }

    private void lateVisit() {
        UUID late = Ids.next();
        Instant april = CityCalendar.endOf(MONTH).plusSeconds(7_200);
        log.publish(placed(late, april));
        granted(late);
        log.publish(visited(
                late, Ids.next(), CityCalendar.endOf(MONTH).minusSeconds(7_200), 60, WorkOrderKind.SERVICE_ORDER));
        HoldCaptured captured = captured(late);
        assertThat(captured.adjustment()).isTrue();
        assertThat(captured.month()).isEqualTo("2030-04");
    }
}
