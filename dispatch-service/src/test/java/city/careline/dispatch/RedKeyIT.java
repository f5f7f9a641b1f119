package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.dispatch.AssignmentMade;
import city.careline.contracts.dispatch.AssignmentReleased;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.NobodyFound;
import city.careline.contracts.dispatch.OfferEnd;
import city.careline.contracts.dispatch.OfferEnded;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.dispatch.SignalJoined;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.VisitProgressed;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import city.careline.contracts.dispatch.WorkOrderClosed;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.contracts.gateway.CallAbandoned;
import city.careline.contracts.gateway.CallAnswered;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallKind;
import city.careline.dispatch.application.Candidates;
import city.careline.runtime.crypto.FieldCipher;
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
class RedKeyIT {
    private final Candidates candidates;
    private final FieldCipher cipher;
    private KafkaLog kafka;
    private Town town;

    @Inject
    RedKeyIT(Candidates candidates, FieldCipher cipher) {
        this.candidates = candidates;
        this.cipher = cipher;
        this.kafka = KafkaLog.fromNow(Topics.WORK_ORDERS);
        this.town = Town.found(kafka, candidates);
    }

    @BeforeEach
    void begin() {
        town = Town.found(kafka, candidates);
    }

    @AfterEach
    void end() {
        kafka.close();
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
        UUID won = offerTo(id, near.get(1));
        UUID lost = offerTo(id, near.get(2));
        UUID assignment = UUID.fromString(Service.as(near.get(1))
                .put("/offers/{id}/acceptance", won)
                .statusCode(200)
                .body("repeated", equalTo(false))
                .extract()
                .path("assignmentId"));
        Service.as(near.get(2))
                .put("/offers/{id}/acceptance", lost)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:offer-already-taken"));
        Service.as(near.get(1))
                .put("/offers/{id}/acceptance", won)
                .statusCode(200)
                .body("assignmentId", equalTo(assignment.toString()), "repeated", equalTo(true));
        kafka.await(AssignmentMade.TYPE, one -> one.assignmentId().equals(assignment));
        var taken = kafka.await(OfferEnded.TYPE, one -> one.offerId().equals(lost));
        assertThat(taken.end()).isEqualTo(OfferEnd.WITHDRAWN);
        assertThat(taken.version()).isEqualTo(2);
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
    void L07_nobodyFoundIsOwnedByASupervisorAndAskedAgain() {
        var elder = town.resident(Risk.HIGH, cipher);
        UUID id = opened(town.press(elder, Risk.HIGH));
        var nobody = kafka.await(NobodyFound.TYPE, one -> one.workOrderId().equals(id));
        assertThat(nobody.wave()).isEqualTo(1);
        Service.as("operator")
                .get("/work-orders/{id}", id)
                .body("state", equalTo("UNSERVED"), "owner", equalTo("supervisor"));
        assertThat(Rows.count("select count(*) from deadline where matter = 'RETRY' and work_order_id = ?", id))
                .isEqualTo(1);
        // a helper comes on duty, and the time to ask again has come
        Town.Staff helper = town.helper(500);
        town.settled();
        Rows.update("update deadline set due_at = now() where work_order_id = ?", id);
        kafka.await(OfferMade.TYPE, one -> one.workerId().equals(helper.worker()));
    }

    @Test
    void anElderKnownOnlyLaterIsFoundWhenAskedAgain() {
        Town.Staff helper = town.helper(500);
        town.settled();
        var elder = new Town.Resident(UUID.randomUUID(), UUID.randomUUID());
        UUID id = opened(town.press(elder, Risk.HIGH));
        var nobody = kafka.await(NobodyFound.TYPE, one -> one.workOrderId().equals(id));
        assertThat(nobody.rejections()).containsOnlyKeys("HOME_UNKNOWN");
        town.resident(elder, Risk.HIGH, cipher);
        Rows.update("update deadline set due_at = now() where work_order_id = ?", id);
        kafka.await(OfferMade.TYPE, one -> one.workerId().equals(helper.worker()));
    }

    @Test
    void anUnknownLineIsAnIncidentAndTheSeatTellsWhoseItIs() {
        Town.Staff helper = town.helper(500);
        town.settled();
        var elder = town.resident(Risk.GENERAL, cipher);
        AlarmRaised press = town.pressFromUnknownLine("line-" + UUID.randomUUID());
        UUID id = opened(press);
        kafka.await(NobodyFound.TYPE, one -> one.workOrderId().equals(id));
        AlarmRaised again = town.pressFromUnknownLine(String.valueOf(press.lineHash()));
        assertThat(kafka.await(SignalJoined.TYPE, one -> one.alarmId().equals(again.alarmId()))
                        .workOrderId())
                .isEqualTo(id);
        Service.as("operator")
                .put("/work-orders/{id}/elder", "{\"elderId\":\"" + UUID.randomUUID() + "\"}", id)
                .statusCode(422)
                .body("type", equalTo("urn:careline:problem:unknown-elder"));
        Service.as("operator")
                .put("/work-orders/{id}/elder", "{\"elderId\":\"" + elder.elder() + "\"}", id)
                .statusCode(200);
        kafka.await(OfferMade.TYPE, one -> one.workerId().equals(helper.worker()));
        // another unknown line cannot be given the same home
        UUID other = opened(town.pressFromUnknownLine("line-" + UUID.randomUUID()));
        Service.as("operator")
                .put("/work-orders/{id}/elder", "{\"elderId\":\"" + elder.elder() + "\"}", other)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:household-has-an-open-incident"));
    }

    @Test
    void aGeneralRiskWaitsForTheSeatWhoAnswersAndConfirms() {
        Town.Staff helper = town.helper(500);
        town.settled();
        var elder = town.resident(Risk.GENERAL, cipher);
        UUID call = UUID.randomUUID();
        kafka.publish(
                CallArrived.TYPE,
                new CallArrived(
                        call,
                        CallKind.EMERGENCY,
                        null,
                        null,
                        elder.household(),
                        List.of(elder.elder()),
                        town.region(),
                        Instant.now()),
                call.toString());
        UUID id = opened(town.press(elder, Risk.GENERAL, call));
        Service.as("operator").get("/work-orders/{id}", id).body("state", equalTo("AWAITING_RELEASE"));
        Service.as("supervisor").get("/work-orders/{id}/decision", id).body("[0].wave", equalTo(0));
        kafka.publish(
                CallAnswered.TYPE,
                new CallAnswered(call, CallKind.EMERGENCY, "8001", "operator-7", Instant.now(), 900),
                call.toString());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Service.as("supervisor")
                        .get("/work-orders/{id}", id)
                        .body("owner", equalTo("operator-7"), "timeline.what", hasItem("SEAT_ANSWERED")));
        Service.as("operator").post("/work-orders/{id}/release", "", id).statusCode(200);
        kafka.await(OfferMade.TYPE, one -> one.workerId().equals(helper.worker()));
        Service.as("operator")
                .post("/work-orders/{id}/release", "", id)
                .statusCode(409)
                .body("type", equalTo("urn:careline:problem:not-waiting-for-release"));
    }

    @Test
    void withoutADecisionOffersGoOutByThemselves() {
        Town.Staff helper = town.helper(500);
        town.settled();
        var elder = town.resident(Risk.KEY, cipher);
        UUID id = opened(town.press(elder, Risk.KEY));
        Rows.update("update deadline set due_at = now() where matter = 'RELEASE' and work_order_id = ?", id);
        kafka.await(OfferMade.TYPE, one -> one.workerId().equals(helper.worker()));
    }

    @Test
    void aCallerWhoHangsUpUnansweredIsNotWaitedFor() {
        Town.Staff helper = town.helper(500);
        town.settled();
        var elder = town.resident(Risk.GENERAL, cipher);
        UUID call = UUID.randomUUID();
        UUID id = opened(town.press(elder, Risk.GENERAL, call));
        kafka.publish(
                CallAbandoned.TYPE, new CallAbandoned(call, CallKind.EMERGENCY, Instant.now(), 4_000), call.toString());
        kafka.await(OfferMade.TYPE, one -> one.workerId().equals(helper.worker()));
        Service.as("operator").get("/work-orders/{id}", id).body("state", equalTo("OFFERING"));
    }

    @Test
    void aDeclineOfTheLastOfferBringsTheNextWaveAndAnExpiryTheSame() {
        Town.Staff first = town.helper(100);
        Town.Staff second = town.helper(200);
        Town.Staff third = town.helper(300);
        Town.Staff fourth = town.helper(400);
        Town.Staff fifth = town.helper(500);
        town.settled();
        var elder = town.resident(Risk.HIGH, cipher);
        UUID id = opened(town.press(elder, Risk.HIGH));
        for (Town.Staff staff : List.of(first, second, third)) {
            UUID offer = offerTo(id, staff);
            Service.as(staff)
                    .put("/offers/{id}/decline", "{\"reason\":\"TOO_FAR\"}", offer)
                    .statusCode(204);
        }
        UUID expiring = offerTo(id, fourth);
        offerTo(id, fifth);
        Rows.update("update offer set expires_at = now() where state = 'OPEN' and work_order_id = ?", id);
        Rows.update("update deadline set due_at = now() where work_order_id = ?", id);
        var ended = kafka.await(OfferEnded.TYPE, one -> one.offerId().equals(expiring));
        assertThat(ended.end()).isEqualTo(OfferEnd.EXPIRED);
        Service.as(fourth)
                .put("/offers/{id}/acceptance", expiring)
                .statusCode(410)
                .body("type", equalTo("urn:careline:problem:offer-too-late"));
        kafka.await(NobodyFound.TYPE, one -> one.workOrderId().equals(id));
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

    private UUID opened(AlarmRaised press) {
        return kafka.await(IncidentOpened.TYPE, one -> one.alarmId().equals(press.alarmId()))
                .workOrderId();
    }

    private UUID offerTo(UUID order, Town.Staff staff) {
        return kafka.await(
                        OfferMade.TYPE,
                        one -> one.workOrderId().equals(order) && one.workerId().equals(staff.worker()))
                .offerId();
    }
}
