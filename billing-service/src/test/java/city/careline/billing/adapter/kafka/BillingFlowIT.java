package city.careline.billing.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import city.careline.billing.application.BillingDesk;
import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.billing.HoldCaptured;
import city.careline.contracts.billing.HoldEnd;
import city.careline.contracts.billing.HoldGranted;
import city.careline.contracts.billing.HoldRefused;
import city.careline.contracts.billing.HoldReleased;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.ServiceOrderPlaced;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.contracts.dispatch.WorkOrderKind;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each event does, also when it comes twice, too early or broken. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "billing"))
class BillingFlowIT extends FlowCity {

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
