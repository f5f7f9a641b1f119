package city.careline.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.billing.EntitlementChanged;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.WorkOrderClosed;
import city.careline.contracts.dispatch.WorkOrderKind;
import city.careline.gateway.application.Quotas;
import city.careline.gateway.application.Terminals;
import city.careline.runtime.crypto.KeyedHash;
import city.careline.runtime.event.Ids;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the desk sees while a call rings and is spoken. */
@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "gateway"), @ResourceArg(name = "redis", value = "true")})
@WithTestResource(PbxRecord.class)
class ScreenPopIT {
    @TestHTTPResource("/seats/8001/stream")
    URI stream;

    @Inject
    Terminals terminals;

    @Inject
    Quotas quotas;

    @Inject
    KeyedHash hash;

    @Test
    void L09_L36_theScreenShowsTheCallTheQuotaAndTheIncident() {
        // Given
        var terminal = Lines.register(terminals, hash, "10055503002", 1);
        UUID elder = terminal.elderIds().getFirst();
        String month =
                YearMonth.from(Instant.now().atZone(ZoneId.of("Asia/Shanghai"))).toString();
        String linkedId = PbxRecord.SYSTEM + "-" + UUID.randomUUID();
        List<String> lines = PbxRecord.call("answered", linkedId, "10055503002");
        UUID callId = Ids.derived(PbxRecord.SYSTEM, linkedId, "call");
        UUID incident = Ids.next();
        try (var kafka = KafkaLog.fromNow(Topics.WORK_ORDERS);
                var screen = SseClient.open(stream, Tokens.of("operator").sign())) {
            kafka.publish(
                    EntitlementChanged.TYPE,
                    new EntitlementChanged(Ids.next(), elder, "P-1", month, 4_500, 1_000, 500, 1),
                    "e");
            await().atMost(10, SECONDS)
                    .until(() -> !quotas.leftFen(terminal.elderIds(), YearMonth.parse(month))
                            .isEmpty());
            // When
            PbxRecord.append(lines.subList(0, 3));
            // Then
            screen.await("call-offered", callId)
                    .containsEntry("kind", "EMERGENCY")
                    .containsEntry("identification", "ELDER")
                    .containsEntry("seatId", "8001")
                    .containsEntry("change", "OFFERED")
                    .containsEntry("risk", "KEY")
                    .containsEntry("householdId", String.valueOf(terminal.householdId()))
                    .containsEntry("terminalId", terminal.terminalId().toString())
                    .containsEntry("elderIds", List.of(elder.toString()))
                    .containsEntry("quotaLeftFen", Map.of(elder.toString(), 3_000))
                    .containsEntry("originId", Ids.derivedOrigin(PbxRecord.SYSTEM, linkedId));
            // When
            kafka.publish(
                    IncidentOpened.TYPE,
                    new IncidentOpened(
                            incident, Ids.next(), callId, terminal.householdId(), elder, null, Risk.KEY, Instant.now()),
                    incident.toString());
            // Then
            screen.await("call-updated", callId)
                    .containsEntry("openIncident", Map.of("workOrderId", incident.toString()));
            // When
            PbxRecord.append(lines.subList(3, 7));
            // Then
            screen.await("call-answered", callId)
                    .containsEntry("openIncident", Map.of("workOrderId", incident.toString()));
            try (var reconnected = SseClient.open(stream, Tokens.of("operator").sign())) {
                reconnected.await("call-answered", callId).containsEntry("change", "ANSWERED");
            }
            // When
            PbxRecord.append(lines.subList(7, lines.size()));
            kafka.publish(
                    WorkOrderClosed.TYPE,
                    new WorkOrderClosed(incident, WorkOrderKind.INCIDENT, "DONE", Instant.now()),
                    incident.toString());
            // Then
            screen.await("call-ended", callId).containsEntry("change", "ENDED");
        }
    }
}
