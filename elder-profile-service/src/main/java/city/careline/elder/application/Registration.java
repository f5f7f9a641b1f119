package city.careline.elder.application;

import city.careline.elder.domain.elder.Care;
import city.careline.elder.domain.elder.Contact;
import city.careline.elder.domain.elder.GroupMembership;
import city.careline.elder.domain.elder.Person;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Fittings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An elder to be registered.
 *
 * @param person identity, name, phone
 * @param home where the elder lives
 * @param care risk, medical notes, exclusions
 * @param household an existing household, absent for a new one
 * @param groups certified memberships
 * @param contacts whom to call
 * @param terminal the elder's own terminal, absent when none
 */
public record Registration(
        Person person,
        Home home,
        Care care,
        @Nullable HouseholdId household,
        List<GroupMembership> groups,
        List<Contact> contacts,
        @Nullable Fittings terminal) {
    /** Keeps its own copies. */
    public Registration {
        groups = List.copyOf(groups);
        contacts = List.copyOf(contacts);
    }
}
