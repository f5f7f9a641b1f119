package city.careline.runtime.security;

/**
 * A region with everything below it. Codes have 12 digits: 2 province, 2 city, 2 county, 3 street, 3 community; the
 * levels below the scope's own are zero.
 *
 * @param prefix the digits that a code inside the scope begins with; empty means everywhere
 */
public record RegionScope(String prefix) {
    /** No restriction. */
    public static final RegionScope EVERYWHERE = new RegionScope("");

    private static final int[] LEVELS = {2, 4, 6, 9, 12};

    /** The scope of a 12-digit region code. */
    public static RegionScope of(String regionCode) {
        for (int length : LEVELS) {
            if (regionCode.substring(length).chars().allMatch(digit -> digit == '0')) {
                return new RegionScope(regionCode.substring(0, length));
            }
        }
        return new RegionScope(regionCode);
    }

    /** True when the region lies in this scope. */
    public boolean covers(String regionCode) {
        return regionCode.startsWith(prefix);
    }
}
