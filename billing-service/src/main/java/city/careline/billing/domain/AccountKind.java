package city.careline.billing.domain;

/** Kinds of ledger accounts. Debits are positive, credits negative. */
public enum AccountKind {
    /** What a fund has promised to elders; one per fund. */
    FUND_COMMITMENT,

    /** What an entitlement has left; one per entitlement. */
    ENTITLEMENT_LEFT,

    /** What of an entitlement is reserved; one per entitlement. */
    ENTITLEMENT_HELD,

    /** What a provider is to be paid; one per provider and fund. */
    PROVIDER_PAYABLE,

    /** What an elder owes; one per elder. */
    ELDER_RECEIVABLE
}
