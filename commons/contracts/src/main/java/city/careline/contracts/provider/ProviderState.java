package city.careline.contracts.provider;

/** Life cycle of a provider. */
public enum ProviderState {
    /** Asked to join. */
    APPLIED,

    /** Documents are being checked. */
    REVIEWING,

    /** May serve. */
    ACTIVE,

    /** Must not be offered work. */
    SUSPENDED,

    /** Has left for good. */
    EXITED
}
