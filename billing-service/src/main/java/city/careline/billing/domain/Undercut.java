package city.careline.billing.domain;

import java.time.LocalDate;

/**
 * Why a policy is refused: a region above grants the same group more. A county may exceed its parent, never undercut it.
 *
 * @param parent the policy that grants more
 * @param on the first day on which it does
 */
public record Undercut(QuotaPolicy parent, LocalDate on) {}
