package city.careline.elder.domain.home;

/**
 * People who share a home, and perhaps a terminal.
 *
 * @param id its id
 * @param home where it is
 * @param version grows with every change
 */
public record Household(HouseholdId id, Home home, long version) {

    /** A new household. */
    public static Household of(HouseholdId id, Home home) {
        return new Household(id, home, 1);
    }

    /** The same people in another home. */
    public Household with(Home newHome) {
        return new Household(id, newHome, version + 1);
    }
}
