package city.careline.billing.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A provider's settlement for a month.
 *
 * @param id the statement, the same when it is made again
 * @param providerId who is paid
 * @param month which month
 * @param lines number of charges and corrections
 * @param publicFen public money due
 * @param selfPayFen self-pay, for information
 * @param isFinal true once the month is closed; it never changes then
 * @param madeAt when it was last made
 */
public record Statement(
        UUID id,
        UUID providerId,
        YearMonth month,
        int lines,
        long publicFen,
        long selfPayFen,
        boolean isFinal,
        Instant madeAt) {}
