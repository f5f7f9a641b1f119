package city.careline.elder.domain.elder;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Membership of a special group (三无、特困、优抚 …) for a period, as an office certified it.
 *
 * @param id its id
 * @param code from the list of group codes
 * @param from first day, inclusive
 * @param to first day no longer a member, absent while open
 * @param issuer the office that certified it
 */
public record GroupMembership(
        UUID id, String code, LocalDate from, @Nullable LocalDate to, String issuer) {

    /** True when the end is after the beginning, or open. */
    public boolean isPeriod() {
        return to == null || to.isAfter(from);
    }

    /** True on the days of the period. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** True when both are of one group and share a day. */
    public boolean overlaps(GroupMembership other) {
        return code.equals(other.code)
                && (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to));
    }

    /** The same membership with another end. */
    public GroupMembership until(@Nullable LocalDate end) {
        return new GroupMembership(id, code, from, end, issuer);
    }
}
