package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.careline.contracts.Risk;
import city.careline.contracts.billing.HoldCaptured;
import city.careline.contracts.billing.HoldEnd;
import city.careline.contracts.billing.HoldGranted;
import city.careline.contracts.billing.HoldRefused;
import city.careline.contracts.billing.HoldReleased;
import city.careline.contracts.dispatch.ServiceOrderPlaced;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallKind;
import city.careline.dispatch.application.Candidates;
import city.careline.dispatch.application.Catalogue;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class ServiceOrderIT extends InTown {
    private final Catalogue catalogue;
    private Town.Resident elder = new Town.Resident(UUID.randomUUID(), UUID.randomUUID());

    @Inject
    ServiceOrderIT(Candidates candidates, Catalogue catalogue, FieldCipher cipher) {
        super(candidates, cipher);
        this.catalogue = catalogue;
    }

    @BeforeEach
    void begin() {
        town.sellsBaths(catalogue);
        elder = town.resident(Risk.GENERAL, cipher);
    }

    @Test
    void G04_L13_anOrderedItemIsHeldOfferedOneAfterAnotherServedAndCharged() {
        Town.Staff near = town.staff(200, Town.BATH);
        Town.Staff next = town.staff(400, Town.BATH);
        town.settled();
        UUID call = UUID.randomUUID();
        String origin = arrived(call);
        UUID id = place(60, call);
        var placed =
                kafka.await(ServiceOrderPlaced.TYPE, one -> one.workOrderId().equals(id));
        assertThat(placed.minutes()).isEqualTo(60);
        granted(id);
        UUID first = offerTo(id, near);
        decline(near, first);
        UUID second = offerTo(id, next);
        // the desk answers for its worker
        UUID assignment = UUID.fromString(Service.desk(next.provider())
                .put("/offers/{id}/acceptance", second)
                .statusCode(200)
                .extract()
                .path("assignmentId"));
        Service.as(next)
                .put("/offers/{id}/decline", "{\"reason\":\"BUSY\"}", second)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:offer-already-accepted"));
        visit(next, assignment);
        var done = kafka.await(VisitCompleted.TYPE, one -> one.workOrderId().equals(id));
        assertThat(done.itemCode()).isEqualTo(Town.BATH);
        assertThat(done.elderId()).isEqualTo(elder.elder());
        captured(id, done);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Service.as("operator")
                        .get("/work-orders/{id}", id)
                        .body("hold.state", equalTo("CAPTURED"), "hold.capturedFen", equalTo(4_000))
                        .body("state", equalTo("COMPLETED"))
                        .body("originId", equalTo(origin))
                        .body("offers", hasSize(2)));
    }

    private static void decline(Town.Staff staff, UUID offer) {
        Service.as(staff)
                .put("/offers/{id}/decline", "{\"reason\":\"BUSY\"}", offer)
                .statusCode(204);
        Service.as(staff)
                .put("/offers/{id}/decline", "{\"reason\":\"BUSY\"}", offer)
                .statusCode(204);
    }

    private void visit(Town.Staff staff, UUID assignment) {
        Service worker = Service.as(staff);
        String here = "{\"latitude\":%s,\"longitude\":%s}"
                .formatted(town.north(0).latitude(), town.north(0).longitude());
        worker.put("/assignments/{id}/en-route", assignment).statusCode(200);
        worker.put("/assignments/{id}/arrival", assignment).statusCode(200);
        worker.put("/assignments/{id}/check-in", here, assignment).statusCode(200);
        worker.put("/assignments/{id}/check-out", here, assignment).statusCode(200);
    }

    @Test
    void withoutAnAnswerFromBillingTheOrderGoesOnPending() {
        Town.Staff near = town.staff(200, Town.BATH);
        town.settled();
        UUID id = place(60, null);
        offerTo(id, near);
        Service.as("operator").get("/work-orders/{id}", id).body("hold.state", equalTo("PENDING"));
    }

    @Test
    void aRefusedHoldCancelsTheOrder() {
        UUID id = place(60, null);
        kafka.publish(OutgoingEvent.of(
                HoldRefused.TYPE,
                new HoldRefused(id, elder.elder(), "NO_PRICE", Instant.now()),
                id.toString(),
                Instant.now(),
                "0".repeat(31) + "1"));
        var cancelled =
                kafka.await(WorkOrderCancelled.TYPE, one -> one.workOrderId().equals(id));
        assertThat(cancelled.reason()).isEqualTo("HOLD_REFUSED");
    }

    @Test
    void aCancelledOrderHearsThatItsHoldIsReleased() {
        UUID id = place(60, null);
        Service.as("supervisor")
                .post("/work-orders/{id}/cancellation", "{\"reason\":\"ELDER_CANCELLED\"}", id)
                .statusCode(200);
        kafka.publish(
                HoldReleased.TYPE,
                new HoldReleased(UUID.randomUUID(), id, HoldEnd.VOIDED, 6_000, Instant.now()),
                id.toString());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Service.as("operator")
                        .get("/work-orders/{id}", id)
                        .body("hold.state", equalTo("RELEASED"), "hold.releasedFen", equalTo(6_000)));
    }

    @Test
    void aWorkerWithAllHandsFullIsNotAvailable() {
        Town.Staff only = town.staff(200, Town.BATH, "URGENT_HELP");
        town.settled();
        UUID order = place(60, null);
        granted(order);
        UUID one = offerTo(order, only);
        UUID other = offerTo(opened(town.press(elder, Risk.HIGH)), only);
        Service.as(only).put("/offers/{id}/acceptance", one).statusCode(200);
        Service.as(only)
                .put("/offers/{id}/acceptance", other)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:worker-not-available"));
    }

    @Test
    void aVisitWantedLaterIsSoughtLater() {
        town.staff(200, Town.BATH);
        town.settled();
        UUID id = UUID.fromString(Service.as("operator")
                .post(
                        "/service-orders",
                        body(60, "\"scheduledAt\":\"" + Instant.now().plus(Duration.ofDays(2)) + "\","))
                .statusCode(201)
                .extract()
                .path("workOrderId"));
        granted(id);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Service.as("operator")
                        .get("/work-orders/{id}", id)
                        .body("state", equalTo("AWAITING_RELEASE"), "hold.state", equalTo("GRANTED")));
    }

    private UUID place(int minutes, @org.jspecify.annotations.Nullable UUID call) {
        String extra = call == null ? "" : "\"callId\":\"" + call + "\",";
        return UUID.fromString(Service.as("operator", town.region())
                .post("/service-orders", body(minutes, extra))
                .statusCode(201)
                .extract()
                .path("workOrderId"));
    }

    private String body(int minutes, String extra) {
        return "{%s\"elderId\":\"%s\",\"itemCode\":\"%s\",\"minutes\":%d}"
                .formatted(extra, elder.elder(), Town.BATH, minutes);
    }

    private String arrived(UUID call) {
        var event = kafka.publish(
                CallArrived.TYPE,
                new CallArrived(
                        call,
                        CallKind.SERVICE,
                        null,
                        null,
                        elder.household(),
                        List.of(elder.elder()),
                        town.region(),
                        Instant.now()),
                call.toString());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Rows.count("select count(*) from call where origin_id is not null and id = ?", call) == 1);
        return event.header().originId();
    }

    private void granted(UUID id) {
        kafka.publish(
                HoldGranted.TYPE,
                new HoldGranted(
                        UUID.randomUUID(),
                        id,
                        elder.elder(),
                        UUID.randomUUID(),
                        6_000,
                        0,
                        14_000,
                        Instant.now(),
                        Instant.now().plus(Duration.ofDays(1))),
                id.toString());
    }

    private void captured(UUID id, VisitCompleted done) {
        kafka.publish(
                HoldCaptured.TYPE,
                new HoldCaptured(
                        UUID.randomUUID(),
                        id,
                        done.visitId(),
                        done.providerId(),
                        40,
                        4_000,
                        2_000,
                        0,
                        "2026-11",
                        false,
                        Instant.now()),
                id.toString());
    }
}
