package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import city.careline.contracts.Risk;
import city.careline.contracts.dispatch.AssignmentReleased;
import city.careline.contracts.dispatch.Escalated;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.dispatch.VisitPostponed;
import city.careline.dispatch.application.Candidates;
import city.careline.dispatch.application.Catalogue;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders that go from one worker to another, by the running service and its database. */
@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class HandOverIT extends InTown {
    private final Catalogue catalogue;

    @Inject
    HandOverIT(Candidates candidates, Catalogue catalogue, FieldCipher cipher) {
        super(candidates, cipher);
        this.catalogue = catalogue;
    }

    private UUID pressed() {
        return opened(town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH));
    }

    private UUID accepted(Town.Staff staff, UUID offer) {
        return UUID.fromString(Service.as(staff)
                .put("/offers/{id}/acceptance", offer)
                .statusCode(200)
                .extract()
                .path("assignmentId"));
    }

    private static String worker(Town.Staff staff, String more) {
        return "{\"workerId\":\"%s\",\"reason\":\"家属指定\"%s}".formatted(staff.worker(), more);
    }

    @Test
    void L08_aSeatAssignsReassignsAndTheWorkerGivesBack() {
        Town.Staff near = town.helper(100);
        Town.Staff far = town.helper(45_000);
        town.settled();
        UUID id = pressed();
        offerTo(id, near);
        Service seat = Service.as("operator");
        seat.post("/work-orders/{id}/assignment", worker(far, ""), id)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:gate-refuses"));
        seat.post("/work-orders/{id}/assignment", worker(far, ",\"override\":true"), id)
                .statusCode(201)
                .body("overridden", equalTo("TOO_FAR"));
        seat.post("/work-orders/{id}/assignment", worker(near, ""), id)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:already-assigned"));
        seat.post("/work-orders/{id}/reassignment", "{\"reason\":\"WRONG_CAR\"}", id)
                .statusCode(200);
        assertThat(kafka.await(AssignmentReleased.TYPE, one -> one.workerId().equals(far.worker()))
                        .reason())
                .isEqualTo("WRONG_CAR");
        var again = kafka.await(OfferMade.TYPE, one -> one.workOrderId().equals(id) && one.wave() > 2);
        UUID assignment = accepted(near, again.offerId());
        Service.as(near).put("/assignments/{id}/en-route", assignment).statusCode(200);
        Service.as(near).put("/assignments/{id}/arrival", assignment).statusCode(200);
        seat.get("/work-orders/{id}", id)
                .body("arrival.expectedAt", notNullValue(), "arrival.arrivedAt", notNullValue())
                .body("timeline.text", hasItem("服务人员到达"));
        Service.as(near)
                .put("/assignments/{id}/release", "{\"reason\":\"CAR_BROKE\"}", assignment)
                .statusCode(204);
        seat.get("/work-orders/{id}", id)
                .body("timeline.what", hasItems("ASSIGNED_BY_SEAT", "ASSIGNMENT_RELEASED"))
                .body("state", equalTo("UNSERVED"));
        seat.post("/work-orders/{id}/reassignment", "{\"reason\":\"WRONG_CAR\"}", id)
                .statusCode(409);
    }

    @Test
    void L08_aSeatAnswersForWhoeverIsOnTheTelephone() {
        Town.Staff near = town.helper(100);
        town.settled();
        UUID id = pressed();
        UUID offer = offerTo(id, near);
        Service.as("operator", "980000000000")
                .put("/offers/{id}/acceptance", offer)
                .statusCode(404);
        Service.as("operator").put("/offers/{id}/acceptance", offer).statusCode(200);
        Service.as("operator").get("/work-orders/{id}", id).body("timeline.what", hasItem("ASSIGNED_BY_SEAT"));
    }

    @Test
    void L06_anEmergencyTakesTheWorkerFromAVisitThatHasNotBegun() {
        town.sellsBaths(catalogue);
        Town.Staff only = town.staff(100, Town.BATH, "URGENT_HELP");
        town.settled();
        var elder = town.resident(Risk.GENERAL, cipher);
        UUID bath = UUID.fromString(Service.as("operator")
                .post(
                        "/service-orders",
                        "{\"elderId\":\"%s\",\"itemCode\":\"%s\",\"minutes\":60}".formatted(elder.elder(), Town.BATH))
                .statusCode(201)
                .extract()
                .path("workOrderId"));
        accepted(only, offerTo(bath, only));
        UUID emergency = pressed();
        var offer = kafka.await(OfferMade.TYPE, one -> one.workOrderId().equals(emergency));
        assertThat(offer.preempts()).isTrue();
        accepted(only, offer.offerId());
        assertThat(kafka.await(AssignmentReleased.TYPE, one -> one.workOrderId().equals(bath))
                        .reason())
                .isEqualTo("PREEMPTED");
        assertThat(kafka.await(VisitPostponed.TYPE, one -> one.workOrderId().equals(bath))
                        .elderId())
                .isEqualTo(elder.elder());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        Service.as("operator").get("/work-orders/{id}", bath).body("state", equalTo("WAITING")));
        assertThat(Rows.count("select count(*) from assignment where worker_id = ? and stage = 'MADE'", only.worker()))
                .isEqualTo(1);
    }

    @Test
    void L07_whoDoesNotSetOutIsRemindedAndThenReplaced() {
        Town.Staff first = town.helper(100);
        Town.Staff second = town.helper(200);
        town.settled();
        UUID id = pressed();
        UUID offer = offerTo(id, first);
        offerTo(id, second);
        accepted(first, offer);
        Rows.update("update deadline set due_at = now() where matter = 'TURNOUT' and work_order_id = ?", id);
        assertThat(kafka.await(Escalated.TYPE, one -> one.workOrderId().equals(id))
                        .reason())
                .isEqualTo("NO_TURNOUT");
        Rows.update("update deadline set due_at = now() where matter = 'NO_TURNOUT' and work_order_id = ?", id);
        var again = kafka.await(OfferMade.TYPE, one -> one.workOrderId().equals(id) && one.wave() == 2);
        assertThat(again.workerId()).isEqualTo(second.worker());
    }
}
