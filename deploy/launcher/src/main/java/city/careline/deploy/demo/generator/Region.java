package city.careline.deploy.demo.generator;

import org.jspecify.annotations.Nullable;

/**
 * An invented region.
 *
 * @param code 12 digits beginning with 99
 * @param parent code of the region above, absent for the city
 * @param name Chinese name
 * @param latitude middle of it, WGS-84 degrees
 * @param longitude middle of it, WGS-84 degrees
 * @param urban town or village
 */
public record Region(
        String code, @Nullable String parent, String name, double latitude, double longitude, boolean urban) {

    /** Middle of it. */
    Spot middle() {
        return new Spot(latitude, longitude);
    }

    /** The six digits that identity numbers and credit codes of the region begin with. */
    public String six() {
        return code.substring(0, 6);
    }
}
