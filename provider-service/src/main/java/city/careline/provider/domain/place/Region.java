package city.careline.provider.domain.place;

/**
 * A region by its 12-digit code: 2 digits province, 2 city, 2 county, 3 street, 3 community; levels below its own are
 * zero.
 *
 * @param code 12 digits
 */
public record Region(String code) {
    private static final int[] LEVELS = {2, 4, 6, 9};

    /** Refuses anything but 12 digits. */
    public Region {
        if (!code.matches("\\d{12}")) {
            throw new IllegalArgumentException("a region code has 12 digits");
        }
    }

    /** The digits that the codes of this region and of everything below it begin with. */
    public String prefix() {
        for (int length : LEVELS) {
            if (code.substring(length).chars().allMatch(digit -> digit == '0')) {
                return code.substring(0, length);
            }
        }
        return code;
    }

    /** True when this region lies inside the scope with the given prefix; the empty prefix is everywhere. */
    public boolean isWithin(String scope) {
        return code.startsWith(scope);
    }

    /** True when this region and the scope with the given prefix have a place in common. */
    public boolean touches(String scope) {
        return isWithin(scope) || scope.startsWith(prefix());
    }
}
