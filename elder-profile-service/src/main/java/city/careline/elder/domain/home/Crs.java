package city.careline.elder.domain.home;

/** Coordinate systems in which maps and devices tell a position. */
public enum Crs {
    /** What GPS delivers, and the only system inside the hotline. */
    WGS84,
    /** 高德, 腾讯 and all public maps of the mainland. */
    GCJ02,
    /** 百度. */
    BD09
}
