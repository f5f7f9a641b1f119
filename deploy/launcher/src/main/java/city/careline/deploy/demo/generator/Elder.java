package city.careline.deploy.demo.generator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented elder.
 *
 * @param index 0, 1, 2 … within the city
 * @param household number of the household
 * @param name invented
 * @param identityNumber begins with 99, check digit valid
 * @param born day of birth, the same as in the identity number
 * @param phone begins with 1000
 * @param regionCode the community
 * @param address invented
 * @param doorNote how to get in, if there is anything to know
 * @param latitude home, WGS-84 degrees
 * @param longitude home, WGS-84 degrees
 * @param urban town or village
 * @param risk HIGH, KEY or GENERAL
 * @param groups memberships that an office certified; advanced age comes by itself
 * @param contacts whom to tell
 */
public record Elder(
        int index,
        int household,
        String name,
        String identityNumber,
        LocalDate born,
        String phone,
        String regionCode,
        String address,
        @Nullable String doorNote,
        double latitude,
        double longitude,
        boolean urban,
        String risk,
        List<Group> groups,
        List<Contact> contacts) {

    private static final int ADVANCED_AGE_YEARS = 80;

    /**
     * Membership of a group.
     *
     * @param code one of the classes the city buys services for, or what makes help urgent (H02)
     * @param from first day
     * @param issuer who certified it
     */
    public record Group(String code, LocalDate from, String issuer) {}

    /**
     * Somebody to tell.
     *
     * @param name invented
     * @param phone begins with 1001
     * @param relation in Chinese
     * @param role CONTACT or KEY_HOLDER
     */
    public record Contact(String name, String phone, String relation, String role) {}

    /** Keeps its own copies. */
    public Elder {
        groups = List.copyOf(groups);
        contacts = List.copyOf(contacts);
    }

    private static boolean isPurchased(Group group) {
        return QuotaPolicy.ALL.stream().anyMatch(policy -> policy.groupCode().equals(group.code));
    }

    /** True when any group the city buys services for counts the elder in on that day. */
    public boolean isEntitledOn(LocalDate day) {
        return !born.plusYears(ADVANCED_AGE_YEARS).isAfter(day)
                || groups.stream().anyMatch(group -> isPurchased(group) && !group.from.isAfter(day));
    }
}
