package city.careline.elder.domain.region;

import java.util.Optional;

/**
 * A 12-digit region code: 2 province, 2 city, 2 county (GB/T 2260), 3 street or township, 3 community or village; levels
 * below its own are zero. Zones that are no counties use the extension numbers 71–80 in the county's place, local units
 * 600–999 in the street's.
 *
 * @param value the digits
 */
public record RegionCode(String value) {
    private static final int LENGTH = 12;

    /** Refuses anything that is no code of a city or below. */
    public RegionCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a region code of the tree");
        }
    }

    /** The code, when the text is one. */
    public static Optional<RegionCode> find(String text) {
        return isValid(text) ? Optional.of(new RegionCode(text)) : Optional.empty();
    }

    /** Where in the tree it stands. */
    public RegionLevel level() {
        for (RegionLevel level : RegionLevel.values()) {
            if (isZero(value.substring(level.digits()))) {
                return level;
            }
        }
        return RegionLevel.COMMUNITY;
    }

    /** The code above; none for a city. */
    public Optional<RegionCode> parent() {
        RegionLevel level = level();
        if (level == RegionLevel.CITY) {
            return Optional.empty();
        }
        int digits = RegionLevel.values()[level.ordinal() - 1].digits();
        return Optional.of(new RegionCode(value.substring(0, digits) + "0".repeat(LENGTH - digits)));
    }

    /** The digits that every code at or below this one begins with. */
    public String prefix() {
        return value.substring(0, level().digits());
    }

    /** True for a zone or a local unit that GB/T 2260 and GB/T 10114 do not know. */
    public boolean isExtension() {
        int county = Integer.parseInt(value.substring(4, 6));
        int street = Integer.parseInt(value.substring(6, 9));
        return (county >= 71 && county <= 80) || street >= 600;
    }

    private static boolean isValid(String text) {
        return text.matches("[0-9]{12}")
                && !text.startsWith("00")
                && !isZero(text.substring(2, 4))
                && followsItsParent(text, 4, 6)
                && followsItsParent(text, 6, 9);
    }

    /** A level may be zero only when everything below is zero too. */
    private static boolean followsItsParent(String text, int from, int to) {
        return !isZero(text.substring(from, to)) || isZero(text.substring(to));
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }
}
