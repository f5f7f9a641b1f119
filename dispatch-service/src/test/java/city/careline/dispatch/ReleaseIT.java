package city.careline.dispatch;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import city.careline.contracts.Risk;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.gateway.CallAbandoned;
import city.careline.contracts.gateway.CallAnswered;
import city.careline.contracts.gateway.CallArrived;
import city.careline.contracts.gateway.CallKind;
import city.careline.dispatch.application.Candidates;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class ReleaseIT extends InTown {
    @Inject
    ReleaseIT(Candidates candidates, FieldCipher cipher) {
        super(candidates, cipher);
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
}
