package city.careline.contracts.elder;

/** Levels of the region tree. */
public enum RegionLevel {
    /** 市 */
    CITY,

    /** 区、县, and zones with an extension code. */
    COUNTY,

    /** 街道、乡镇 */
    STREET,

    /** 社区、村 */
    COMMUNITY
}
