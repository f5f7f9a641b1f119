package city.careline.dispatch.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What dispatching needs to know of an elder; the copy that elder-profile-service's events keep fresh.
 *
 * @param id the elder
 * @param householdId the household, when known
 * @param home where the elder lives
 * @param risk risk tier
 * @param served false when the elder has died or moved away
 * @param wishes whom the elder would like and whom not
 * @param groups group memberships with period
 * @param emergencyCard ciphertext of name, address and contacts
 * @param version grows with every change
 */
public record Elder(
        ElderId id,
        @Nullable UUID householdId,
        Home home,
        Risk risk,
        boolean served,
        Wishes wishes,
        List<Membership> groups,
        @Nullable String emergencyCard,
        long version) {

    /** Keeps its own copy. */
    public Elder {
        groups = List.copyOf(groups);
    }

    /** An elder of no group whose only wish is whom not to see. */
    public Elder(
            ElderId id,
            @Nullable UUID householdId,
            Home home,
            Risk risk,
            boolean served,
            Set<WorkerId> excludedWorkers,
            @Nullable String emergencyCard,
            long version) {
        this(
                id,
                householdId,
                home,
                risk,
                served,
                new Wishes(excludedWorkers, Set.of(), Set.of(), Set.of()),
                List.of(),
                emergencyCard,
                version);
    }

    /**
     * Membership of a group.
     *
     * @param code group code, e.g. TEKUN, LOW_INCOME, ADVANCED_AGE
     * @param from first day, inclusive
     * @param to first day no longer a member, absent while open
     */
    public record Membership(
            String code, LocalDate from, @Nullable LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** Codes of the groups the elder belongs to on this day. */
    public Set<String> groupsOn(LocalDate day) {
        return groups.stream()
                .filter(one -> one.holds(day))
                .map(Membership::code)
                .collect(Collectors.toSet());
    }
}
