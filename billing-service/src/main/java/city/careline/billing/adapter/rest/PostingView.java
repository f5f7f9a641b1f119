package city.careline.billing.adapter.rest;

import city.careline.billing.application.LedgerReadings;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting as callers see it.
 *
 * @param entryId its entry
 * @param reference the business fact booked
 * @param kind GRANT, HOLD, CAPTURE, RELEASE, LAPSE or ADJUSTMENT
 * @param month accounting month
 * @param originalMonth the closed month it corrects
 * @param postedAt when
 * @param account kind of account
 * @param fund FISCAL, LOTTERY or SELF_PAY
 * @param ownerId entitlement, provider or elder of the account
 * @param amountFen debit when positive, credit when negative
 * @param entitlementId the entitlement
 * @param elderId the elder
 * @param workOrderId the order
 * @param callId the call
 * @param visitId the visit
 * @param providerId the provider
 * @param originId the press or request it goes back to
 */
public record PostingView(
        UUID entryId,
        String reference,
        String kind,
        String month,
        @Nullable String originalMonth,
        Instant postedAt,
        String account,
        String fund,
        @Nullable UUID ownerId,
        long amountFen,
        @Nullable UUID entitlementId,
        UUID elderId,
        @Nullable UUID workOrderId,
        @Nullable UUID callId,
        @Nullable UUID visitId,
        @Nullable UUID providerId,
        String originId) {

    static PostingView of(LedgerReadings.Line line) {
        var trace = line.trace();
        var posting = line.posting();
        var original = line.originalMonth();
        return new PostingView(
                line.entryId(),
                line.reference(),
                line.kind().name(),
                line.month().toString(),
                original == null ? null : original.toString(),
                line.postedAt(),
                posting.account().kind().name(),
                posting.account().fund().name(),
                posting.account().ownerId(),
                posting.amountFen(),
                trace.entitlementId(),
                trace.elderId(),
                trace.workOrderId(),
                trace.callId(),
                trace.visitId(),
                trace.providerId(),
                trace.originId());
    }
}
