package city.careline.provider.domain.supervision;

/** What a restriction forbids. */
public enum Effect {
    /** Any work, so work for public money too. */
    NO_WORK,

    /** Work charged to public money. */
    NO_PUBLIC_MONEY
}
