package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.careline.contracts.Risk;
import city.careline.contracts.dispatch.AssignmentMade;
import city.careline.contracts.dispatch.AssignmentReleased;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.OfferEnd;
import city.careline.contracts.dispatch.OfferEnded;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.dispatch.SignalJoined;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.VisitProgressed;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.contracts.dispatch.WorkOrderClosed;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.dispatch.application.Candidates;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class RedKeyIT extends InTown {
    @Inject
    RedKeyIT(Candidates candidates, FieldCipher cipher) {
        super(candidates, cipher);
    }

    @Test
    void L05_Q20_aPressBecomesOffersToTheNearestThreeAVisitAndAClosedIncident() {
        // Given four helpers on duty and an elder of high risk
        List<Town.Staff> near = List.of(town.helper(900), town.helper(300), town.helper(600));
        Town.Staff far = town.helper(5_000);
        town.settled();
        var elder = town.resident(Risk.HIGH, cipher);
        // When the red key is pressed
        AlarmRaised press = town.press(elder, Risk.HIGH);
        // Then the nearest three have offers at once
        var opened = kafka.await(IncidentOpened.TYPE, one -> one.alarmId().equals(press.alarmId()));
        UUID id = opened.workOrderId();
        for (Town.Staff staff : near) {
            kafka.await(
                    OfferMade.TYPE,
                    one -> one.workOrderId().equals(id) && one.workerId().equals(staff.worker()));
        }
        assertThat(kafka.all(OfferMade.TYPE)).noneMatch(one -> one.workerId().equals(far.worker()));
        assertThat(kafka.awaitEvent(
                                event -> event.is(OfferMade.TYPE)
                                        && event.subject().equals(id.toString()),
                                Duration.ofSeconds(5))
                        .originId())
                .isEqualTo(Town.origin(press));
        // and the first to accept wins, the second is told so, the winner repeating is granted again
        UUID assignment = race(id, near.get(1), near.get(2));
        // and the visit is proven
        visit(near.get(1), assignment, id);
        // and the follow-up closes the incident
        Service.as("operator")
                .post("/work-orders/{id}/follow-up", "{\"outcome\":\"RESOLVED\",\"note\":\"已得到帮助\"}", id)
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        kafka.await(WorkOrderClosed.TYPE, one -> one.workOrderId().equals(id));
        story(id, press);
    }

    private UUID race(UUID id, Town.Staff first, Town.Staff second) {
        UUID won = offerTo(id, first);
        UUID lost = offerTo(id, second);
        UUID assignment = UUID.fromString(Service.as(first)
                .put("/offers/{id}/acceptance", won)
                .statusCode(200)
                .body("repeated", equalTo(false))
                .extract()
                .path("assignmentId"));
        Service.as(second)
                .put("/offers/{id}/acceptance", lost)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:offer-already-taken"));
        Service.as(first)
                .put("/offers/{id}/acceptance", won)
                .statusCode(200)
                .body("assignmentId", equalTo(assignment.toString()), "repeated", equalTo(true));
        kafka.await(AssignmentMade.TYPE, one -> one.assignmentId().equals(assignment));
        var taken = kafka.await(OfferEnded.TYPE, one -> one.offerId().equals(lost));
        assertThat(taken.end()).isEqualTo(OfferEnd.WITHDRAWN);
        assertThat(taken.version()).isEqualTo(2);
        return assignment;
    }

    private void visit(Town.Staff staff, UUID assignment, UUID id) {
        Service worker = Service.as(staff);
        String here = "{\"latitude\":%s,\"longitude\":%s}"
                .formatted(town.north(20).latitude(), town.north(20).longitude());
        worker.put("/assignments/{id}/check-in", here, assignment)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:step-out-of-order"));
        worker.put("/assignments/{id}/en-route", assignment).statusCode(200);
        worker.put("/assignments/{id}/arrival", assignment).statusCode(200);
        worker.put("/assignments/{id}/arrival", assignment).statusCode(200);
        worker.put("/assignments/{id}/check-in", here, assignment)
                .statusCode(200)
                .body("visit.checkInMetersFromHome", equalTo(20), "assignment.stage", equalTo("CHECKED_IN"));
        Service.as("operator")
                .post("/work-orders/{id}/cancellation", "{\"reason\":\"ELDER_CANCELLED\"}", id)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:visit-under-way"));
        worker.put("/assignments/{id}/check-out", here, assignment)
                .statusCode(200)
                .body("visit.locationMatched", equalTo(true), "visit.clockedMinutes", equalTo(0));
        kafka.await(VisitProgressed.TYPE, one -> one.assignmentId().equals(assignment));
        var done = kafka.await(VisitCompleted.TYPE, one -> one.workOrderId().equals(id));
        assertThat(done.locationMatched()).isTrue();
        assertThat(done.itemCode()).isNull();
        assertThat(done.regionCode()).isEqualTo(town.region());
    }

    private void story(UUID id, AlarmRaised press) {
        Service.as("county", town.region())
                .get("/work-orders/{id}", id)
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("RESOLVED"))
                .body("originId", equalTo(Town.origin(press)))
                .body("offers", hasSize(3))
                .body("signals", hasSize(1))
                .body("assignment.stage", equalTo("COMPLETED"))
                .body("visit.clockedMinutes", equalTo(0))
                .body("home.latitude", notNullValue())
                .body(
                        "timeline.what",
                        hasItems(
                                "INCIDENT_OPENED",
                                "RELEASED",
                                "OFFER_MADE",
                                "ASSIGNMENT_MADE",
                                "OFFER_WITHDRAWN",
                                "EN_ROUTE",
                                "ARRIVED",
                                "CHECKED_IN",
                                "VISIT_COMPLETED",
                                "CLOSED"));
        Service.as("operator")
                .get("/work-orders?origin={origin}", Town.origin(press))
                .statusCode(200)
                .body("workOrderId", equalTo(List.of(id.toString())));
        Service.as("auditor")
                .get("/work-orders/{id}/decision", id)
                .statusCode(200)
                .body("[0].chosen", hasSize(3))
                .body("[0].considered[0].roadMeters", equalTo(390));
    }

    @Test
    void aSecondPressOfTheSameHomeJoinsTheOpenIncident() {
        var elder = town.resident(Risk.HIGH, cipher);
        AlarmRaised first = town.press(elder, Risk.HIGH);
        UUID id = opened(first);
        AlarmRaised second = town.press(elder, Risk.HIGH);
        var joined = kafka.await(SignalJoined.TYPE, one -> one.alarmId().equals(second.alarmId()));
        assertThat(joined.workOrderId()).isEqualTo(id);
        // the same alarm again, by another event, joins nothing
        kafka.publish(AlarmRaised.TYPE, second, String.valueOf(second.householdId()));
        AlarmRaised third = town.press(elder, Risk.HIGH);
        kafka.await(SignalJoined.TYPE, one -> one.alarmId().equals(third.alarmId()));
        Service.as("supervisor").get("/work-orders/{id}", id).body("signals", hasSize(3));
    }

    @Test
    void aCancellationReleasesTheWorkerAndIsRepeatable() {
        Town.Staff helper = town.helper(100);
        town.settled();
        var elder = town.resident(Risk.HIGH, cipher);
        UUID id = opened(town.press(elder, Risk.HIGH));
        Service.as(helper).put("/offers/{id}/acceptance", offerTo(id, helper)).statusCode(200);
        String reason = "{\"reason\":\"FALSE_ALARM\"}";
        Service.as("operator")
                .post("/work-orders/{id}/cancellation", reason, id)
                .statusCode(200);
        Service.as("operator")
                .post("/work-orders/{id}/cancellation", reason, id)
                .statusCode(200);
        kafka.await(AssignmentReleased.TYPE, one -> one.workOrderId().equals(id));
        kafka.await(WorkOrderCancelled.TYPE, one -> one.workOrderId().equals(id));
        Service.as("operator")
                .post("/work-orders/{id}/follow-up", "{\"outcome\":\"RESOLVED\"}", id)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:order-not-completed"));
        // the home may press again
        assertThat(opened(town.press(elder, Risk.HIGH))).isNotEqualTo(id);
    }

    @Test
    void aWorkerSeesTheHomeAndTheCardOnlyWhileBoundAndEveryReadingIsLogged() {
        Town.Staff helper = town.helper(100);
        Town.Staff loser = town.helper(200);
        town.settled();
        var elder = town.resident(Risk.HIGH, cipher);
        UUID id = opened(town.press(elder, Risk.HIGH));
        UUID offer = offerTo(id, helper);
        Service worker = Service.as(helper);
        worker.get("/work-orders/{id}", id).statusCode(200).body("home", nullValue(), "offers", hasSize(1));
        worker.get("/work-orders/{id}/emergency-card", id).statusCode(403);
        worker.put("/offers/{id}/acceptance", offer).statusCode(200);
        worker.get("/work-orders/{id}", id).body("home.latitude", notNullValue());
        worker.get("/work-orders/{id}/emergency-card", id)
                .statusCode(200)
                .body("cards[0].elderId", equalTo(elder.elder().toString()))
                .body("cards[0].card.address", containsString("演示路"));
        Service.as("operator").get("/work-orders/{id}/emergency-card", id).statusCode(200);
        Service.as(loser).get("/work-orders/{id}/emergency-card", id).statusCode(403);
        Service.as(town.staff(100)).get("/work-orders/{id}", id).statusCode(404);
        assertThat(Rows.count("select count(*) from card_access where work_order_id = ?", id))
                .isEqualTo(2);
    }
}
