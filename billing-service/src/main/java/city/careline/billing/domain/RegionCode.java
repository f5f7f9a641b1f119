package city.careline.billing.domain;

/**
 * A region of the four-level tree: 12 digits, 2 province, 2 city, 2 county, 3 street, 3 community; the levels below its
 * own are zero. Zones carry extension codes of the same shape.
 *
 * @param value the digits
 */
public record RegionCode(String value) {
    private static final int[] LEVELS = {2, 4, 6, 9, 12};

    /** Refuses anything but 12 digits. */
    public RegionCode {
        if (!value.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("a region code has 12 digits");
        }
    }

    /** The digits that every code inside this region begins with. */
    public String prefix() {
        for (int length : LEVELS) {
            if (value.substring(length).chars().allMatch(digit -> digit == '0')) {
                return value.substring(0, length);
            }
        }
        return value;
    }

    /** True for the region itself and everything below it. */
    public boolean covers(RegionCode other) {
        return other.value.startsWith(prefix());
    }

    /** True for everything below it, not for itself. */
    public boolean isAbove(RegionCode other) {
        return covers(other) && !value.equals(other.value);
    }
}
