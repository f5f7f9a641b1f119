package city.careline.elder.domain.region;

/** Levels of the region tree, highest first. */
public enum RegionLevel {
    /** 市: four significant digits. */
    CITY(4),
    /** 区、县 and zones with an extension code: six. */
    COUNTY(6),
    /** 街道、乡镇: nine. */
    STREET(9),
    /** 社区、村: twelve. */
    COMMUNITY(12);

    private final int digits;

    RegionLevel(int digits) {
        this.digits = digits;
    }

    /** Number of leading digits that name a region of this level. */
    public int digits() {
        return digits;
    }
}
