package city.careline.provider.domain.catalogue;

/** What one piece of an item is, as people order it; prices are per hour whatever the unit. */
public enum Unit {
    /** By the minute. */
    MINUTE,

    /** By the hour. */
    HOUR,

    /** By the visit. */
    VISIT
}
