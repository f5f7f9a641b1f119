package city.careline.dispatch.domain;

/**
 * A region of the four-level tree: 2 digits province, 2 city, 2 county, 3 street, 3 community; the levels below a
 * region's own are zero.
 *
 * @param value 12 digits
 */
public record RegionCode(String value) {
    private static final int[] LEVELS = {2, 4, 6, 9};

    /** Refuses what is not 12 digits. */
    public RegionCode {
        if (!value.matches("\\d{12}")) {
            throw new IllegalArgumentException("a region code has 12 digits");
        }
    }

    /** True when the other region is this one or lies below it. */
    public boolean covers(RegionCode other) {
        return other.value.regionMatches(0, value, 0, prefixLength());
    }

    /** The digits that every code inside this region begins with. */
    public String prefix() {
        return value.substring(0, prefixLength());
    }

    /** Asked of every candidate of a search, so it makes nothing. */
    private int prefixLength() {
        int significant = value.length();
        while (significant > 0 && value.charAt(significant - 1) == '0') {
            significant--;
        }
        for (int length : LEVELS) {
            if (significant <= length) {
                return length;
            }
        }
        return value.length();
    }

    @Override
    public String toString() {
        return value;
    }
}
