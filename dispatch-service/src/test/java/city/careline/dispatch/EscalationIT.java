package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.careline.contracts.Risk;
import city.careline.contracts.dispatch.NobodyFound;
import city.careline.contracts.dispatch.OfferEnd;
import city.careline.contracts.dispatch.OfferEnded;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.dispatch.SignalJoined;
import city.careline.contracts.gateway.AlarmRaised;
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
class EscalationIT extends InTown {
    @Inject
    EscalationIT(Candidates candidates, FieldCipher cipher) {
        super(candidates, cipher);
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
}
