package city.careline.billing.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A monthly quota in fen for each person of a group in a region. Effective-dated: a later row for the same region and
 * group replaces an earlier one while it holds. Unused quota is not carried over, and several quotas of one person do
 * not add up: the highest counts.
 *
 * @param code stable code of the policy
 * @param region where it holds, with everything below
 * @param groupCode whom it is for
 * @param amountFen quota of one person for one month
 * @param validFrom first day it holds
 * @param validTo first day it no longer holds, absent while open
 * @param fund who pays
 */
public record QuotaPolicy(
        String code,
        RegionCode region,
        String groupCode,
        long amountFen,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Fund fund) {

    /** Refuses what can never be a policy. */
    public QuotaPolicy {
        if (amountFen < 0 || fund == Fund.SELF_PAY || (validTo != null && !validFrom.isBefore(validTo))) {
            throw new IllegalArgumentException("not a quota policy: " + code);
        }
    }

    /** True when it holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    boolean hasSameScopeAs(QuotaPolicy other) {
        return region.equals(other.region) && groupCode.equals(other.groupCode);
    }
}
