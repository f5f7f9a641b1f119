package city.careline.dispatch;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.careline.contracts.Risk;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.dispatch.application.Candidates;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class ScopeIT extends InTown {
    @Inject
    ScopeIT(Candidates candidates, FieldCipher cipher) {
        super(candidates, cipher);
    }

    @Test
    void ofAnotherRegionNothingIsSeenAndNothingChanged() {
        town.helper(100);
        town.settled();
        var press = town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH);
        UUID id = kafka.await(IncidentOpened.TYPE, one -> one.alarmId().equals(press.alarmId()))
                .workOrderId();
        Service elsewhere = Service.as("operator", "980000000000");
        elsewhere.get("/work-orders/{id}", id).statusCode(404);
        elsewhere.get("/work-orders/{id}/decision", id).statusCode(404);
        elsewhere.get("/work-orders/{id}/emergency-card", id).statusCode(404);
        elsewhere
                .post("/work-orders/{id}/cancellation", "{\"reason\":\"X\"}", id)
                .statusCode(404);
        elsewhere.post("/work-orders/{id}/release", "", id).statusCode(404);
        elsewhere
                .put("/work-orders/{id}/elder", "{\"elderId\":\"" + UUID.randomUUID() + "\"}", id)
                .statusCode(404);
        elsewhere.get("/work-orders?limit=500").body("workOrderId", not(hasItem(id.toString())));
    }

    @Test
    void theListIsFilteredAndTheFilterChecked() {
        town.helper(100);
        town.settled();
        var press = town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH);
        UUID id = kafka.await(IncidentOpened.TYPE, one -> one.alarmId().equals(press.alarmId()))
                .workOrderId();
        Service.as("operator", town.region())
                .get("/work-orders?state=open&kind=incident&region={r}", town.region())
                .body("workOrderId", equalTo(List.of(id.toString())));
        Service.as("operator")
                .get("/work-orders?state=ASSIGNED,CLOSED&region={r}", town.region())
                .body("$", hasSize(0));
        Service.as("operator")
                .get("/work-orders?state=NONSENSE")
                .statusCode(400)
                .body("errors[0].field", equalTo("state"));
    }

    @Test
    void ofAnotherProviderNothingIsSeenAndNothingChanged() {
        Town.Staff helper = town.helper(100);
        town.settled();
        var press = town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH);
        UUID id = kafka.await(IncidentOpened.TYPE, one -> one.alarmId().equals(press.alarmId()))
                .workOrderId();
        UUID offer = kafka.await(OfferMade.TYPE, one -> one.workerId().equals(helper.worker()))
                .offerId();
        Service foreign = Service.desk(UUID.randomUUID());
        foreign.put("/offers/{id}/acceptance", offer).statusCode(403);
        foreign.put("/offers/{id}/decline", "{\"reason\":\"BUSY\"}", offer).statusCode(403);
        foreign.get("/work-orders/{id}", id).statusCode(404);
        foreign.get("/work-orders").body("$", hasSize(0));
        Service.desk(helper.provider()).get("/work-orders").body("workOrderId", equalTo(List.of(id.toString())));
        Service.as(helper).get("/work-orders").body("workOrderId", equalTo(List.of(id.toString())));
        new Service(city.careline.testkit.Tokens.of("worker"))
                .get("/work-orders")
                .statusCode(403);
        new Service(city.careline.testkit.Tokens.of("provider")).get("/offers").statusCode(403);
        UUID assignment = UUID.fromString(Service.as(helper)
                .put("/offers/{id}/acceptance", offer)
                .statusCode(200)
                .extract()
                .path("assignmentId"));
        foreign.put("/assignments/{id}/en-route", assignment).statusCode(403);
        Service.as("operator", town.region()).get("/work-orders/{id}", id).body("state", equalTo("ASSIGNED"));
    }
}
