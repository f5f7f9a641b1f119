package city.careline.elder.domain.elder;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.HouseholdId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person served.
 *
 * @param id the elder's id
 * @param household the household lived in
 * @param person identity, name, phone
 * @param home where the elder lives
 * @param care risk, medical notes, exclusions
 * @param groups certified memberships; 高龄 is derived, see {@link AdvancedAge}
 * @param contacts whom to call, in order
 * @param life whether the elder is still served here
 * @param version grows with every change
 */
public record Elder(
        ElderId id,
        HouseholdId household,
        Person person,
        Home home,
        Care care,
        List<GroupMembership> groups,
        List<Contact> contacts,
        LifeState life,
        long version) {
    /** The emergency card has room for so many. */
    public static final int CONTACTS_MAX = 20;

    /** Keeps its own copies. */
    public Elder {
        groups = List.copyOf(groups);
        contacts = List.copyOf(contacts);
    }

    /** Somebody else's data about the same elder; the version grows. */
    public Elder with(HouseholdId newHousehold, Person newPerson, Home newHome, Care newCare) {
        return new Elder(id, newHousehold, newPerson, newHome, newCare, groups, contacts, life, version + 1);
    }

    /** Adds a membership, unless its period is none or overlaps one of the same group. */
    public Outcome<Elder> joining(GroupMembership group) {
        if (!group.isPeriod()) {
            return Outcome.refused(Refusal.PERIOD_INVALID);
        }
        if (groups.stream().anyMatch(group::overlaps)) {
            return Outcome.refused(Refusal.GROUP_OVERLAPS);
        }
        return Outcome.done(withGroups(added(groups, group)));
    }

    /** Sets or lifts the end of a membership. */
    public Outcome<Elder> leaving(UUID groupId, @Nullable LocalDate end) {
        List<GroupMembership> others =
                groups.stream().filter(group -> !group.id().equals(groupId)).toList();
        if (others.size() == groups.size()) {
            return Outcome.refused(Refusal.GROUP_ABSENT);
        }
        GroupMembership ended = groups.stream()
                .filter(group -> group.id().equals(groupId))
                .findFirst()
                .orElseThrow()
                .until(end);
        return new Elder(id, household, person, home, care, others, contacts, life, version).joining(ended);
    }

    /** Adds a contact at the end of the list. */
    public Outcome<Elder> withContact(Contact contact) {
        return contacts.size() >= CONTACTS_MAX
                ? Outcome.refused(Refusal.CONTACTS_TOO_MANY)
                : Outcome.done(withContacts(added(contacts, contact)));
    }

    /** Takes a contact off the list. */
    public Outcome<Elder> withoutContact(UUID contactId) {
        List<Contact> others = contacts.stream()
                .filter(contact -> !contact.id().equals(contactId))
                .toList();
        return others.size() == contacts.size()
                ? Outcome.refused(Refusal.CONTACT_ABSENT)
                : Outcome.done(withContacts(others));
    }

    /** Another life status, dated between birth and today. */
    public Outcome<Elder> with(LifeState newLife, LocalDate today) {
        return newLife.since().isBefore(person.birthDate()) || newLife.since().isAfter(today)
                ? Outcome.refused(Refusal.LIFE_DATE_INVALID)
                : Outcome.done(new Elder(id, household, person, home, care, groups, contacts, newLife, version + 1));
    }

    /** Names of the fields in which the other differs; never their values. */
    public List<String> differences(Elder other) {
        var fields = new ArrayList<String>();
        note(fields, "householdId", household, other.household);
        note(fields, "identityNumber", person.identity(), other.person.identity());
        note(fields, "name", person.name(), other.person.name());
        note(fields, "phone", person.phone(), other.person.phone());
        note(fields, "regionCode", home.region(), other.home.region());
        note(fields, "address", home.address(), other.home.address());
        note(fields, "doorNote", home.doorNote(), other.home.doorNote());
        note(fields, "position", home.position(), other.home.position());
        note(fields, "urban", home.urban(), other.home.urban());
        note(fields, "risk", care.risk(), other.care.risk());
        note(fields, "diagnosis", care.diagnosis(), other.care.diagnosis());
        notes(fields, care.wishes(), other.care.wishes());
        note(fields, "groups", groups, other.groups);
        note(fields, "contacts", contacts, other.contacts);
        note(fields, "lifeStatus", life, other.life);
        return fields;
    }

    /** Tells ids only. */
    @Override
    public String toString() {
        return "Elder[" + id.value() + ", version " + version + "]";
    }

    private Elder withGroups(List<GroupMembership> newGroups) {
        return new Elder(id, household, person, home, care, newGroups, contacts, life, version + 1);
    }

    private Elder withContacts(List<Contact> newContacts) {
        return new Elder(id, household, person, home, care, groups, newContacts, life, version + 1);
    }

    private static <T> List<T> added(List<T> list, T last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static void notes(List<String> fields, Wishes mine, Wishes theirs) {
        note(fields, "excludedWorkers", mine.excludedWorkers(), theirs.excludedWorkers());
        note(fields, "excludedProviders", mine.excludedProviders(), theirs.excludedProviders());
        note(fields, "preferredWorkers", mine.preferredWorkers(), theirs.preferredWorkers());
        note(fields, "preferredProviders", mine.preferredProviders(), theirs.preferredProviders());
    }

    private static void note(List<String> fields, String name, @Nullable Object mine, @Nullable Object theirs) {
        if (!Objects.equals(mine, theirs)) {
            fields.add(name);
        }
    }
}
