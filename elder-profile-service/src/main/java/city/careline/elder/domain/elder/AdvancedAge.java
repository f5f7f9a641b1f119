package city.careline.elder.domain.elder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The policy for 高龄: everybody belongs to the group from the birthday on which the age is reached. The membership is
 * derived and dated ahead, so nothing has to run on the birthday.
 *
 * @param years completed years, e.g. 80
 */
public record AdvancedAge(int years) {
    /** Group code of 高龄; nobody enters it by hand. */
    public static final String CODE = "ADVANCED_AGE";

    private static final String ISSUER = "AUTOMATIC";

    /** True for a membership of this group of somebody who has reached the age by that day. */
    public boolean isReached(GroupMembership group, LocalDate birthDate, LocalDate day) {
        return group.code().equals(CODE) && !Age.reached(years, birthDate).isAfter(day);
    }

    /** Certified memberships and the derived one. */
    public List<GroupMembership> groupsOf(Elder elder) {
        var derived = new GroupMembership(
                elder.id().value(), CODE, Age.reached(years, elder.person().birthDate()), null, ISSUER);
        return Stream.concat(elder.groups().stream(), Stream.of(derived)).toList();
    }
}
