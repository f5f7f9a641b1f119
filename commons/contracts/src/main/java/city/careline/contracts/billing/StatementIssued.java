package city.careline.contracts.billing;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A provider's settlement for a month is ready.
 *
 * @param statementId the statement
 * @param providerId who is paid
 * @param month yyyy-MM
 * @param lines number of charged visits and adjustments
 * @param publicFen public money due
 * @param selfPayFen self-pay recorded for information
 * @param issuedAt when
 */
public record StatementIssued(
        UUID statementId, UUID providerId, String month, int lines, long publicFen, long selfPayFen, Instant issuedAt) {
    /** Type on the wire. */
    public static final EventType<StatementIssued> TYPE =
            EventType.of("careline.billing.statement-issued.v1", Topics.SETTLEMENTS, StatementIssued.class);
}
