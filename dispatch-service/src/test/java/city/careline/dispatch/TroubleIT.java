package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.billing.HoldRefused;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.contracts.gateway.AlarmSource;
import city.careline.contracts.gateway.Identification;
import city.careline.dispatch.application.Candidates;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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
class TroubleIT extends InTown {
    @Inject
    TroubleIT(Candidates candidates, FieldCipher cipher) {
        super(candidates, cipher);
    }

    @Test
    void aPoisonousAlarmGoesToQuarantineAndTheNextOneIsServed() {
        var elder = town.resident(Risk.HIGH, cipher);
        String key = String.valueOf(elder.household());
        kafka.publishRaw(Topics.ALARMS.name(), key, "{\"not\":", KafkaLog.headers(AlarmRaised.TYPE.name(), key));
        kafka.publishRaw(Topics.ALARMS.name(), key, "{}", java.util.Map.of());
        AlarmRaised press = town.press(elder, Risk.HIGH);
        kafka.await(IncidentOpened.TYPE, one -> one.alarmId().equals(press.alarmId()));
        List<Integer> ids = Service.as("supervisor")
                .get("/quarantine")
                .statusCode(200)
                .body("topic", hasItem(Topics.ALARMS.name()))
                .extract()
                .path("id");
        assertThat(ids).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aPoisonousElderDoesNotHoldUpTheOthersOfItsBatch() {
        String key = UUID.randomUUID().toString();
        kafka.publishRaw(
                Topics.ELDERS.name(), key, """
                {"elderId":"%s","regionCode":"nowhere","urban":true,"latitude":999,"longitude":1,"risk":"HIGH",
                 "lifeStatus":"LIVING","groups":[],"excludedWorkers":[],"version":1}""".formatted(key), KafkaLog.headers(ElderPublished.TYPE.name(), key));
        town.resident(Risk.HIGH, cipher);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Service.as("supervisor")
                        .get("/quarantine")
                        .body("reason", hasItem("elder with an impossible home")));
    }

    @Test
    void aHoldOfAnOrderNeverPlacedIsPoison() {
        UUID stranger = UUID.randomUUID();
        kafka.publish(
                HoldRefused.TYPE,
                new HoldRefused(stranger, UUID.randomUUID(), "NO_PRICE", Instant.now()),
                stranger.toString());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Service.as("admin")
                        .get("/quarantine")
                        .body("reason", hasItem("hold for an order never placed")));
    }

    @Test
    void aPressWithAnUnreadableRegionIsStillAnIncident() {
        var alarm = town.raise(new AlarmRaised(
                UUID.randomUUID(),
                null,
                AlarmSource.IP_TERMINAL,
                Identification.UNKNOWN_LINE,
                null,
                "device-" + UUID.randomUUID(),
                null,
                null,
                List.of(),
                "nowhere",
                city.careline.contracts.Risk.KEY,
                Instant.now()));
        kafka.await(IncidentOpened.TYPE, one -> one.alarmId().equals(alarm.alarmId()));
    }

    @Test
    void aWithheldNumberIsAnIncidentOfItsOwn() {
        var first = town.pressFromUnknownLine("line-" + UUID.randomUUID());
        var withheld = town.raise(new AlarmRaised(
                UUID.randomUUID(),
                UUID.randomUUID(),
                AlarmSource.RED_KEY,
                Identification.WITHHELD,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                Risk.HIGH,
                Instant.now()));
        var one = kafka.await(IncidentOpened.TYPE, opened -> opened.alarmId().equals(first.alarmId()));
        var other = kafka.await(IncidentOpened.TYPE, opened -> opened.alarmId().equals(withheld.alarmId()));
        assertThat(one.workOrderId()).isNotEqualTo(other.workOrderId());
        // whoever is at a seat anywhere may see an order whose place nobody knows
        Service.as("operator", "980000000000")
                .get("/work-orders/{id}", other.workOrderId())
                .statusCode(200);
        Service.as("county", "980000000000")
                .get("/work-orders/{id}", other.workOrderId())
                .statusCode(404);
    }

    @Test
    void aHouseholdWithSeveralEldersIsAnIncidentAtItsHome() {
        Town.Staff helper = town.helper(100);
        town.settled();
        UUID household = UUID.randomUUID();
        var one = town.resident(new Town.Resident(UUID.randomUUID(), household), Risk.HIGH, cipher);
        var two = town.resident(new Town.Resident(UUID.randomUUID(), household), Risk.GENERAL, cipher);
        var press = town.raise(new AlarmRaised(
                UUID.randomUUID(),
                UUID.randomUUID(),
                AlarmSource.RED_KEY,
                Identification.HOUSEHOLD,
                "line-" + household,
                null,
                UUID.randomUUID(),
                household,
                List.of(one.elder(), two.elder()),
                town.region(),
                Risk.HIGH,
                Instant.now()));
        var opened = kafka.await(IncidentOpened.TYPE, event -> event.alarmId().equals(press.alarmId()));
        assertThat(opened.elderId()).isNull();
        kafka.await(OfferMade.TYPE, event -> event.workerId().equals(helper.worker()));
        Service.as("operator")
                .get("/work-orders/{id}/emergency-card", opened.workOrderId())
                .body("cards", hasSize(2));
    }

    @Test
    void anOrderNobodyWouldLookAtAgainIsRepaired() {
        Town.Staff helper = town.helper(100);
        town.settled();
        var elder = town.resident(Risk.GENERAL, cipher);
        var press = town.press(elder, Risk.GENERAL);
        UUID id = kafka.await(IncidentOpened.TYPE, one -> one.alarmId().equals(press.alarmId()))
                .workOrderId();
        Rows.update("delete from deadline where work_order_id = ?", id);
        kafka.await(OfferMade.TYPE, one -> one.workerId().equals(helper.worker()));
        Rows.update("delete from deadline where work_order_id = ?", id);
        Rows.update("update offer set expires_at = now() - interval '1 minute' where work_order_id = ?", id);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Service.as("operator")
                        .get("/work-orders/{id}", id)
                        .body("offers.state", equalTo(List.of("EXPIRED")), "state", equalTo("UNSERVED")));
        Rows.update("delete from deadline where work_order_id = ?", id);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        Service.as("operator").get("/work-orders/{id}", id).body("offers", hasSize(2)));
    }

    @Test
    void itIsReadyAndItsMetricsHaveTheirDocumentedNames() {
        RestAssured.get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("candidate index"));
        Town.Staff helper = town.helper(100);
        town.settled();
        town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH);
        UUID offer = kafka.await(OfferMade.TYPE, one -> one.workerId().equals(helper.worker()))
                .offerId();
        Service.as(helper).put("/offers/{id}/acceptance", offer).statusCode(200);
        var metrics = RestAssured.get("/q/metrics").then().statusCode(200);
        for (String name : List.of(
                "careline_dispatch_orders_opened_total{kind=\"INCIDENT\"",
                "careline_dispatch_offers_made_total",
                "careline_dispatch_offers_ended_total",
                "careline_dispatch_assignments_total",
                "careline_dispatch_acceptances_total{outcome=\"Granted\"",
                "careline_dispatch_press_to_first_offer_seconds_count",
                "careline_dispatch_repairs_total",
                "careline_dispatch_deadlines_fired_total",
                "careline_dispatch_index_workers",
                "careline_dispatch_stream_listeners")) {
            metrics.body(containsString(name));
        }
    }
}
