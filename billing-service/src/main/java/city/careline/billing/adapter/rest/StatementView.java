package city.careline.billing.adapter.rest;

import city.careline.billing.domain.Statement;
import java.time.Instant;
import java.util.UUID;

/**
 * A statement as callers see it.
 *
 * @param statementId the statement
 * @param providerId who is paid
 * @param month yyyy-MM
 * @param state DRAFT until the month is closed, then FINAL
 * @param lineCount number of lines
 * @param publicFen public money due
 * @param selfPayFen self-pay, for information
 * @param madeAt when it was last made
 */
public record StatementView(
        UUID statementId,
        UUID providerId,
        String month,
        String state,
        int lineCount,
        long publicFen,
        long selfPayFen,
        Instant madeAt) {

    static StatementView of(Statement statement) {
        return new StatementView(
                statement.id(),
                statement.providerId(),
                statement.month().toString(),
                statement.isFinal() ? "FINAL" : "DRAFT",
                statement.lines(),
                statement.publicFen(),
                statement.selfPayFen(),
                statement.madeAt());
    }
}
