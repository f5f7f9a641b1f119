package city.careline.billing.adapter.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.careline.billing.application.BillingDesk;
import city.careline.billing.application.LedgerReadings;
import city.careline.billing.application.OpenBooks;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Samples;
import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.billing.HoldCaptured;
import city.careline.contracts.billing.HoldGranted;
import city.careline.contracts.dispatch.ServiceOrderPlaced;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.WorkOrderKind;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.LifeStatus;
import city.careline.contracts.provider.ItemPublished;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.OutgoingEvent;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.CityClock;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running billing-service with one elder and one item, seen from Kafka. */
abstract class FlowCity {
    static final String REGION = "990306001001";
    static final Instant NOON = Samples.shanghai(2029, 3, 10, 12, 0);
    static final String ITEM = "FLOW_BATH";

    @Inject
    OpenBooks books;

    @Inject
    LedgerReadings ledger;

    final UUID elder = Ids.next();
    final UUID provider = Ids.next();
    final UUID order = Ids.next();
    final UUID call = Ids.next();
    final String origin = Ids.nextOrigin();
    KafkaLog log = KafkaLog.fromNow(Topics.HOLDS, Topics.ENTITLEMENTS, Topics.SETTLEMENTS);

    @BeforeEach
    void aCityWithAnElder() {
        CityClock.shift("billing", Duration.between(Instant.now(), NOON));
        var desk = new BillingDesk(books);
        desk.adds(Samples.policy(new RegionCode("990306000000"), 10_000, LocalDate.of(2026, 1, 1), null));
        publishElder(LifeStatus.LIVING, null, 1);
        var price = new ItemPublished.Price(null, 6_000, Samples.shanghai(2026, 1, 1, 0, 0), null);
        log.publish(
                ItemPublished.TYPE,
                new ItemPublished(ITEM, "助浴", "BATH", false, true, 10, 240, List.of(), List.of(price), 1),
                ITEM);
        await().until(() -> desk.in(b -> b.copies().findElder(elder)).isPresent()
                && desk.in(b -> b.copies().findItem(ITEM)).isPresent());
    }

    @AfterEach
    void putTheClockBack() {
        CityClock.shift("billing", Duration.ZERO);
        log.close();
        assertThat(ledger.breaches().await().atMost(Duration.ofSeconds(10))).isEmpty();
    }

    void publishElder(LifeStatus status, @org.jspecify.annotations.Nullable LocalDate since, long version) {
        var group = new ElderPublished.Group(Samples.GROUP, LocalDate.of(2026, 1, 1), null);
        log.publish(
                ElderPublished.TYPE,
                new ElderPublished(
                        elder,
                        null,
                        REGION,
                        true,
                        31.7,
                        116.5,
                        Risk.GENERAL,
                        status,
                        List.of(group),
                        List.of(),
                        null,
                        version,
                        since,
                        List.of(),
                        List.of(),
                        List.of()),
                elder.toString());
    }

    OutgoingEvent placed(UUID workOrder, Instant scheduledAt) {
        var placed = new ServiceOrderPlaced(workOrder, elder, null, REGION, ITEM, 60, call, scheduledAt, scheduledAt);
        return OutgoingEvent.of(ServiceOrderPlaced.TYPE, placed, workOrder.toString(), Instant.now(), origin);
    }

    OutgoingEvent visited(UUID workOrder, UUID visit, Instant checkedIn, int minutes, WorkOrderKind kind) {
        var completed = new VisitCompleted(
                visit,
                Ids.next(),
                workOrder,
                kind,
                ITEM,
                elder,
                REGION,
                true,
                provider,
                Ids.next(),
                checkedIn,
                checkedIn.plusSeconds(60L * minutes),
                minutes);
        return OutgoingEvent.of(VisitCompleted.TYPE, completed, workOrder.toString(), Instant.now(), origin);
    }

    HoldGranted granted(UUID workOrder) {
        return log.await(HoldGranted.TYPE, one -> one.workOrderId().equals(workOrder));
    }

    HoldCaptured captured(UUID workOrder) {
        return log.await(HoldCaptured.TYPE, one -> one.workOrderId().equals(workOrder));
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role).sign()).contentType(ContentType.JSON);
    }

    static void moveTo(Instant instant) {
        CityClock.shift("billing", Duration.between(Instant.now(), instant));
    }

    /** An order that comes after all others of the same partition has been answered. */
    void settled() {
        UUID last = order;
        OutgoingEvent event = placed(Ids.next(), NOON);
        log.publish(new OutgoingEvent(event.header(), event.topic(), last.toString(), event.payload()));
        log.await(
                HoldGranted.TYPE,
                one -> event.header().subject().equals(one.workOrderId().toString()));
    }
}
