package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm became an incident; one open incident per household.
 *
 * @param workOrderId the incident
 * @param alarmId the first signal
 * @param callId the telephone call, absent for an IP alarm
 * @param householdId the household, when known
 * @param elderId the elder, when exactly one is meant
 * @param regionCode 12-digit region, when known
 * @param risk drives the release policy
 * @param openedAt when it was opened
 */
public record IncidentOpened(
        UUID workOrderId,
        UUID alarmId,
        @Nullable UUID callId,
        @Nullable UUID householdId,
        @Nullable UUID elderId,
        @Nullable String regionCode,
        Risk risk,
        Instant openedAt) {
    /** Type on the wire. */
    public static final EventType<IncidentOpened> TYPE =
            EventType.of("careline.dispatch.incident-opened.v1", Topics.WORK_ORDERS, IncidentOpened.class);
}
