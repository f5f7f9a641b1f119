package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.billing.HoldCaptured;
import city.careline.contracts.billing.HoldEnd;
import city.careline.contracts.billing.HoldGranted;
import city.careline.contracts.billing.HoldRefused;
import city.careline.contracts.billing.HoldReleased;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.dispatch.ServiceOrderPlaced;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallKind;
import city.careline.dispatch.application.Candidates;
import city.careline.dispatch.application.Catalogue;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class ServiceOrderIT {
    private final Candidates candidates;
    private final Catalogue catalogue;
    private final FieldCipher cipher;
    private final KafkaLog kafka = KafkaLog.fromNow(Topics.WORK_ORDERS);
    private Town town;
    private Town.Resident elder;

    @Inject
    ServiceOrderIT(Candidates candidates, Catalogue catalogue, FieldCipher cipher) {
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.cipher = cipher;
        this.town = Town.found(kafka, candidates);
        this.elder = new Town.Resident(UUID.randomUUID(), UUID.randomUUID());
    }

    @BeforeEach
    void begin() {
        town = Town.found(kafka, candidates);
        town.sellsBaths(catalogue);
        elder = town.resident(Risk.GENERAL, cipher);
    }

    @AfterEach
    void end() {
        kafka.close();
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
        Service.as(near)
                .put("/offers/{id}/decline", "{\"reason\":\"BUSY\"}", first)
                .statusCode(204);
        Service.as(near)
                .put("/offers/{id}/decline", "{\"reason\":\"BUSY\"}", first)
                .statusCode(204);
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
        Service worker = Service.as(next);
        String here = "{\"latitude\":%s,\"longitude\":%s}"
                .formatted(town.north(0).latitude(), town.north(0).longitude());
        worker.put("/assignments/{id}/en-route", assignment).statusCode(200);
        worker.put("/assignments/{id}/arrival", assignment).statusCode(200);
        worker.put("/assignments/{id}/check-in", here, assignment).statusCode(200);
        worker.put("/assignments/{id}/check-out", here, assignment).statusCode(200);
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
        publish(OutgoingEvent.of(
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
        Town.Staff only = town.staff(200, Town.BATH);
        town.settled();
        UUID first = place(60, null);
        UUID second = place(60, null);
        granted(first);
        granted(second);
        UUID one = offerTo(first, only);
        UUID other = offerTo(second, only);
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

    @Test
    void whatCannotBeOrderedIsRefusedWithItsReason() {
        Service operator = Service.as("operator");
        refused(operator, body(29, ""), 422, "minutes-out-of-range");
        refused(operator, body(121, ""), 422, "minutes-out-of-range");
        refused(operator, body(60, "").replace(Town.BATH, "NO_SUCH_ITEM"), 422, "unknown-item");
        refused(
                operator,
                body(60, "").replace(elder.elder().toString(), UUID.randomUUID().toString()),
                422,
                "unknown-elder");
        refused(operator, body(60, "\"scheduledAt\":\"2020-01-01T00:00:00Z\","), 422, "scheduled-in-the-past");
        refused(Service.as("operator", "980000000000"), body(60, ""), 403, "forbidden");
        moved();
        refused(operator, body(60, ""), 409, "elder-not-served");
    }

    private static void refused(Service who, String body, int status, String type) {
        who.post("/service-orders", body).statusCode(status).body("type", equalTo("urn:careline:problem:" + type));
    }

    private void moved() {
        var home = town.north(0);
        kafka.publish(
                ElderPublished.TYPE,
                new ElderPublished(
                        elder.elder(),
                        elder.household(),
                        town.region(),
                        true,
                        home.latitude(),
                        home.longitude(),
                        Risk.GENERAL,
                        LifeStatus.MOVED_AWAY,
                        List.of(),
                        List.of(),
                        null,
                        2),
                elder.elder().toString());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Rows.count("select count(*) from elder where not served and id = ?", elder.elder()) == 1);
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

    private void publish(OutgoingEvent event) {
        kafka.publish(event);
    }

    private UUID offerTo(UUID order, Town.Staff staff) {
        return kafka.await(
                        OfferMade.TYPE,
                        one -> one.workOrderId().equals(order) && one.workerId().equals(staff.worker()))
                .offerId();
    }
}
