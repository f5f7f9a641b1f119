package city.careline.billing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing knows of an elder, copied from elder-profile-service's events.
 *
 * @param id the elder
 * @param region region of the home
 * @param state whether still served here
 * @param ceasedOn day of the death or the move, absent while living
 * @param memberships groups with period
 * @param version of the copied state
 */
public record Elder(
        UUID id,
        RegionCode region,
        LifeState state,
        @Nullable LocalDate ceasedOn,
        List<Membership> memberships,
        long version) {

    /** Keeps its own copy. */
    public Elder {
        memberships = List.copyOf(memberships);
        if ((state == LifeState.LIVING) != (ceasedOn == null)) {
            throw new IllegalArgumentException(
                    "a day of death or move belongs to who is not living here, and to nobody else");
        }
    }

    /**
     * Membership of a group that policies refer to.
     *
     * @param groupCode the group
     * @param from first day, inclusive
     * @param to first day no longer a member, absent while open
     */
    public record Membership(
            String groupCode, LocalDate from, @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** True until the day of the death or the move, inclusive: quotas stop from the month after. */
    public boolean isServedOn(LocalDate day) {
        return ceasedOn == null || !day.isAfter(ceasedOn);
    }

    /** True when a member of the group on the day. */
    public boolean isMemberOn(String groupCode, LocalDate day) {
        return memberships.stream()
                .anyMatch(membership -> membership.groupCode().equals(groupCode) && membership.holdsOn(day));
    }

    /** True when the instant lies after the day the elder died. */
    public boolean hasDiedBefore(Instant instant) {
        return state == LifeState.DECEASED && !isServedOn(CityCalendar.dayOf(instant));
    }
}
