package city.careline.billing.adapter.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import city.careline.billing.application.BillingDesk;
import city.careline.billing.application.LedgerReadings;
import city.careline.billing.application.OpenBooks;
import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Samples;
import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.billing.EntitlementChanged;
import city.careline.contracts.billing.HoldCaptured;
import city.careline.contracts.billing.HoldEnd;
import city.careline.contracts.billing.HoldGranted;
import city.careline.contracts.billing.HoldRefused;
import city.careline.contracts.billing.HoldReleased;
import city.careline.contracts.billing.MonthClosed;
import city.careline.contracts.billing.StatementIssued;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.ServiceOrderPlaced;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.contracts.dispatch.WorkOrderKind;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.contracts.provider.ItemPublished;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.CityClock;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the ordered service to the settled month, through Kafka, PostgreSQL and HTTP. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "billing"))
class BillingFlowIT {
    private static final String REGION = "990306001001";
    private static final YearMonth MONTH = YearMonth.of(2030, 3);
    private static final Instant NOON = Samples.shanghai(2029, 3, 10, 12, 0);
    private static final Instant CLOSING_NOON = Samples.shanghai(2030, 3, 10, 12, 0);
    private static final String ITEM = "FLOW_BATH";

    @Inject
    OpenBooks books;

    @Inject
    LedgerReadings ledger;

    private final UUID elder = Ids.next();
    private final UUID provider = Ids.next();
    private final UUID order = Ids.next();
    private final UUID call = Ids.next();
    private final String origin = Ids.nextOrigin();
    private KafkaLog log = KafkaLog.fromNow(Topics.HOLDS, Topics.ENTITLEMENTS, Topics.SETTLEMENTS);

    @BeforeEach
    void aCityWithAnElder() {
        CityClock.shift("billing", Duration.between(Instant.now(), NOON));
        var desk = new BillingDesk(books);
        desk.adds(Samples.policy(new RegionCode("990306000000"), 10_000, LocalDate.of(2026, 1, 1), null));
        publishElder(LifeStatus.LIVING, null, 1);
        var price = new ItemPublished.Price(null, 6_000, Samples.shanghai(2026, 1, 1, 0, 0), null);
        log.publish(
                ItemPublished.TYPE,
                new ItemPublished(ITEM, "助浴", "BATH", false, true, 10, 240, List.of(), List.of(price), 1),
                ITEM);
        await().until(() -> desk.in(b -> b.copies().findElder(elder)).isPresent()
                && desk.in(b -> b.copies().findItem(ITEM)).isPresent());
    }

    @AfterEach
    void putTheClockBack() {
        CityClock.shift("billing", Duration.ZERO);
        log.close();
        assertThat(ledger.breaches().await().atMost(Duration.ofSeconds(10))).isEmpty();
    }

    private void publishElder(LifeStatus status, @org.jspecify.annotations.Nullable LocalDate since, long version) {
        var group = new ElderPublished.Group(Samples.GROUP, LocalDate.of(2026, 1, 1), null);
        log.publish(
                ElderPublished.TYPE,
                new ElderPublished(
                        elder,
                        null,
                        REGION,
                        true,
                        31.7,
                        116.5,
                        Risk.GENERAL,
                        status,
                        List.of(group),
                        List.of(),
                        null,
                        version,
                        since),
                elder.toString());
    }

    private OutgoingEvent placed(UUID workOrder, Instant scheduledAt) {
        var placed = new ServiceOrderPlaced(workOrder, elder, null, REGION, ITEM, 60, call, scheduledAt, scheduledAt);
        return OutgoingEvent.of(ServiceOrderPlaced.TYPE, placed, workOrder.toString(), Instant.now(), origin);
    }

    private OutgoingEvent visited(UUID workOrder, UUID visit, Instant checkedIn, int minutes, WorkOrderKind kind) {
        var completed = new VisitCompleted(
                visit,
                Ids.next(),
                workOrder,
                kind,
                ITEM,
                elder,
                REGION,
                true,
                provider,
                Ids.next(),
                checkedIn,
                checkedIn.plusSeconds(60L * minutes),
                minutes);
        return OutgoingEvent.of(VisitCompleted.TYPE, completed, workOrder.toString(), Instant.now(), origin);
    }

    private HoldGranted granted(UUID workOrder) {
        return log.await(HoldGranted.TYPE, one -> one.workOrderId().equals(workOrder));
    }

    private HoldCaptured captured(UUID workOrder) {
        return log.await(HoldCaptured.TYPE, one -> one.workOrderId().equals(workOrder));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role).sign()).contentType(ContentType.JSON);
    }

    private static void moveTo(Instant instant) {
        CityClock.shift("billing", Duration.between(Instant.now(), instant));
    }

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

    @Test
    void everyEventHasItsEffectOnce() {
        OutgoingEvent placed = placed(order, NOON);
        OutgoingEvent visited = visited(order, Ids.next(), NOON, 30, WorkOrderKind.SERVICE_ORDER);
        for (int times = 0; times < 3; times++) {
            log.publish(placed);
            log.publish(visited);
        }
        captured(order);
        settled();

        assertThat(log.all(HoldGranted.TYPE))
                .filteredOn(one -> one.workOrderId().equals(order))
                .hasSize(1);
        assertThat(log.all(HoldCaptured.TYPE))
                .filteredOn(one -> one.workOrderId().equals(order))
                .hasSize(1);
        as("finance")
                .get("/ledger/postings?workOrder={o}", order)
                .then()
                .body("findAll { it.kind == 'CAPTURE' && it.account == 'PROVIDER_PAYABLE' }", hasSize(1));
    }

    /** An order that comes after all others of the same partition has been answered. */
    private void settled() {
        UUID last = order;
        OutgoingEvent event = placed(Ids.next(), NOON);
        log.publish(new OutgoingEvent(event.header(), event.topic(), last.toString(), event.payload()));
        log.await(
                HoldGranted.TYPE,
                one -> event.header().subject().equals(one.workOrderId().toString()));
    }

    @Test
    void aVisitThatOvertakesItsOrderIsNotLost() {
        log.publish(visited(order, Ids.next(), NOON, 30, WorkOrderKind.SERVICE_ORDER));
        log.publish(placed(order, NOON));

        assertThat(captured(order).capturedFen()).isEqualTo(3_000);
        as("finance").get("/reviews?open=false&limit=500").then().body("workOrderId", hasItem(order.toString()));
    }

    @Test
    void L34_aCancelledOrderGivesItsHoldBack() {
        log.publish(placed(order, NOON));
        granted(order);
        log.publish(
                WorkOrderCancelled.TYPE,
                new WorkOrderCancelled(order, WorkOrderKind.SERVICE_ORDER, "ELDER_CANCELLED", NOON),
                order.toString());

        HoldReleased released =
                log.await(HoldReleased.TYPE, one -> one.workOrderId().equals(order));
        assertThat(released.end()).isEqualTo(HoldEnd.VOIDED);
        assertThat(released.releasedFen()).isEqualTo(6_000);
    }

    @Test
    void anAbandonedHoldExpiresByItself() {
        log.publish(placed(order, NOON));
        moveTo(granted(order).expiresAt());

        HoldReleased released =
                log.await(HoldReleased.TYPE, one -> one.workOrderId().equals(order));
        assertThat(released.end()).isEqualTo(HoldEnd.EXPIRED);
    }

    @Test
    void anEmergencyTouchesNoQuota() {
        log.publish(
                IncidentOpened.TYPE,
                new IncidentOpened(order, Ids.next(), call, null, elder, REGION, Risk.HIGH, NOON),
                order.toString());
        log.publish(visited(order, Ids.next(), NOON, 30, WorkOrderKind.INCIDENT));
        log.publish(
                WorkOrderCancelled.TYPE,
                new WorkOrderCancelled(order, WorkOrderKind.INCIDENT, "FALSE_ALARM", NOON),
                order.toString());
        settled();

        as("finance").get("/holds/{o}", order).then().statusCode(404);
        as("finance").get("/ledger/postings?workOrder={o}", order).then().body("", hasSize(0));
    }

    @Test
    void anUnknownElderIsRefused() {
        var placed = new ServiceOrderPlaced(order, Ids.next(), null, REGION, ITEM, 60, null, NOON, NOON);
        log.publish(ServiceOrderPlaced.TYPE, placed, order.toString());

        assertThat(log.await(HoldRefused.TYPE, one -> one.workOrderId().equals(order))
                        .reason())
                .isEqualTo("UNKNOWN_ELDER");
    }

    @Test
    void N13_aVisitAfterDeathWaitsForAPersonAndIsNotPaid() {
        log.publish(placed(order, NOON));
        granted(order);
        publishElder(LifeStatus.DECEASED, LocalDate.of(2029, 3, 9), 2);
        var desk = new BillingDesk(books);
        await().until(() ->
                desk.in(b -> b.copies().findElder(elder)).orElseThrow().version() == 2);
        log.publish(visited(order, Ids.next(), NOON, 30, WorkOrderKind.SERVICE_ORDER));
        settled();

        String review = as("finance")
                .get("/reviews?limit=500")
                .then()
                .extract()
                .path("find { it.workOrderId == '" + order + "' && it.reason == 'AFTER_DEATH' }.reviewId");
        as("finance")
                .body(Map.of("verdict", "CAPTURE", "note", "x"))
                .put("/reviews/{id}/resolution", review)
                .then()
                .statusCode(422);
        as("finance")
                .body(Map.of("verdict", "REJECT", "note", "x"))
                .put("/reviews/{id}/resolution", review)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("REJECT"));
        as("finance")
                .body(Map.of("verdict", "REJECT", "note", "x"))
                .put("/reviews/{id}/resolution", review)
                .then()
                .statusCode(409);
        as("operator").get("/holds/{o}", order).then().body("state", equalTo("VOIDED"));
    }

    @Test
    void poisonIsSetAsideAndTheNextMessageIsTaken() {
        String key = order.toString();
        log.publishRaw(Topics.WORK_ORDERS.name(), key, "{", KafkaLog.headers(ServiceOrderPlaced.TYPE.name(), key));
        log.publishRaw(Topics.WORK_ORDERS.name(), key, "{}", KafkaLog.headers(VisitCompleted.TYPE.name(), key));
        log.publishRaw(Topics.ELDERS.name(), key, "{}", KafkaLog.headers(ElderPublished.TYPE.name(), key));
        log.publishRaw(Topics.WORK_ORDERS.name(), key, "nonsense", Map.of());
        log.publish(placed(order, NOON));

        granted(order);
        as("supervisor")
                .get("/quarantine")
                .then()
                .statusCode(200)
                .body("topic", hasItem(Topics.WORK_ORDERS.name()))
                .body("reason", hasItem("not a readable ServiceOrderPlaced"));
    }
}
