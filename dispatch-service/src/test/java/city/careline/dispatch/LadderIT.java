package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import city.careline.contracts.Risk;
import city.careline.contracts.dispatch.AmbulanceRequested;
import city.careline.contracts.dispatch.Escalated;
import city.careline.contracts.dispatch.EscalationAction;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.dispatch.application.Candidates;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class LadderIT extends InTown {
    @Inject
    LadderIT(Candidates candidates, FieldCipher cipher) {
        super(candidates, cipher);
    }

    private static void due(UUID id, int step) {
        Rows.update(
                "update deadline set due_at = now() where matter = 'ESCALATION' and number = ? and work_order_id = ?",
                step,
                id);
    }

    private Escalated heard(UUID id, int step) {
        return kafka.await(Escalated.TYPE, one -> one.workOrderId().equals(id) && one.step() == step);
    }

    @Test
    void L07_anUnansweredEmergencyClimbsTheLadderAndTheBoardShowsIt() {
        Town.Staff near = town.helper(100);
        town.settled();
        UUID id = opened(town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH));
        UUID offer = offerTo(id, near);
        assertThat(Rows.count("select count(*) from deadline where matter = 'ESCALATION' and work_order_id = ?", id))
                .isEqualTo(4);
        due(id, 1);
        assertThat(heard(id, 1).action()).isEqualTo(EscalationAction.SUPERVISOR_ALERT);
        due(id, 3);
        assertThat(heard(id, 3).owner()).isEqualTo("supervisor");
        assertThat(kafka.await(AmbulanceRequested.TYPE, one -> one.workOrderId().equals(id))
                        .bySeat())
                .isFalse();
        Service county = Service.as("county", town.region());
        county.get("/board?region={region}", town.region())
                .statusCode(200)
                .body("incidents", hasSize(1))
                .body("incidents[0].workOrderId", equalTo(id.toString()))
                .body("incidents[0].escalationStep", equalTo(3))
                .body("incidents[0].stateName", equalTo("派单中"))
                .body("incidents[0].ambulanceAt", notNullValue())
                .body("incidents[0].firstOffer.at", notNullValue())
                .body("incidents[0].firstOffer.limitSeconds", greaterThan(0));
        Service.as("county", "980000000000")
                .get("/board?region={region}", town.region())
                .body("incidents", hasSize(0));
        Service.as("operator")
                .post("/work-orders/{id}/ambulance", "{\"reason\":\"UNCONSCIOUS\"}", id)
                .statusCode(200)
                .body("repeated", equalTo(true));
        String assignment = Service.as(near)
                .put("/offers/{id}/acceptance", offer)
                .statusCode(200)
                .extract()
                .path("assignmentId");
        Service.as(near).put("/assignments/{id}/en-route", UUID.fromString(assignment));
        Service.as(near).put("/assignments/{id}/arrival", UUID.fromString(assignment));
        county.get("/board?region={region}", town.region())
                .body("incidents[0].arriveBy", notNullValue())
                .body("incidents[0].arrival.at", notNullValue());
        Service.as("operator")
                .get("/work-orders/{id}", id)
                .body("timeline.what", hasItem("ESCALATED"), "timeline.what", hasItem("AMBULANCE_REQUESTED"));
    }

    @Test
    void L07_wideningAsksMoreBesideThoseWhoHaveNotAnswered() {
        for (int i = 1; i <= 5; i++) {
            town.helper(100 * i);
        }
        town.settled();
        UUID id = opened(town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH));
        kafka.await(OfferMade.TYPE, one -> one.workOrderId().equals(id) && one.wave() == 1);
        due(id, 2);
        var more = kafka.await(OfferMade.TYPE, one -> one.workOrderId().equals(id) && one.wave() == 2);
        assertThat(more.travelSeconds()).isPositive();
        assertThat(Rows.count("select count(*) from offer where state = 'OPEN' and work_order_id = ?", id))
                .isEqualTo(5);
    }
}
