package city.careline.billing.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger account, known by its parts.
 *
 * @param kind what it stands for
 * @param fund whose money
 * @param ownerId the entitlement, provider or elder; absent for a fund's own
 */
public record Account(AccountKind kind, Fund fund, @Nullable UUID ownerId) {}
