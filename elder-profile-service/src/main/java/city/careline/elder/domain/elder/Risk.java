package city.careline.elder.domain.elder;

/** Risk tier, highest first; drives how an alarm is released and how often somebody visits. */
public enum Risk {
    /** Alarms are released at once; visited weekly. */
    HIGH,
    /** Visited monthly. */
    KEY,
    /** Visited quarterly. */
    GENERAL
}
