package city.careline.elder.adapter.rest;

import city.careline.elder.application.Registration;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Care;
import city.careline.elder.domain.elder.Contact;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.Person;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.elder.Wishes;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Fittings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An elder to be registered.
 *
 * @param name as in the identity card
 * @param identityNumber 18 characters by GB 11643
 * @param phone own phone
 * @param regionCode 12 digits of the community or village
 * @param address street, house and room
 * @param doorNote how to get in
 * @param position the home
 * @param urban urban or rural home
 * @param risk HIGH, KEY or GENERAL
 * @param householdId an existing household in the same community, absent for a new one
 * @param groups certified memberships; 高龄 is automatic
 * @param contacts whom to call, in order
 * @param diagnosis medical notes
 * @param excludedWorkers workers who must not be sent
 * @param excludedProviders providers whose workers must not be sent
 * @param preferredWorkers workers the elder would like, the dearest first
 * @param preferredProviders providers the elder would like, the dearest first
 * @param terminal the elder's own terminal
 */
public record ElderRequest(
        @NotBlank @Size(max = 50) String name,
        @NotBlank @Size(max = 18) String identityNumber,
        @Nullable @Size(max = 30) String phone,
        @NotBlank @Size(max = 12) String regionCode,
        @NotBlank @Size(max = 200) String address,
        @Nullable @Size(max = 200) String doorNote,
        @NotNull @Valid PositionRequest position,
        @NotNull Boolean urban,
        @NotNull Risk risk,
        @Nullable UUID householdId,
        @Nullable @Size(max = 30) List<@NotNull @Valid GroupRequest> groups,
        @Nullable @Size(max = 20) List<@NotNull @Valid ContactRequest> contacts,
        @Nullable @Size(max = 2000) String diagnosis,
        @Nullable @Size(max = 100) List<@NotNull UUID> excludedWorkers,
        @Nullable @Size(max = 100) List<@NotNull UUID> excludedProviders,
        @Nullable @Size(max = 20) List<@NotNull UUID> preferredWorkers,
        @Nullable @Size(max = 20) List<@NotNull UUID> preferredProviders,
        @Nullable @Valid FittingsRequest terminal) {

    /** The registration in the words of the domain, or why it cannot be said in them. */
    Outcome<Registration> toRegistration() {
        var refusals = new ArrayList<Refusal>();
        Optional<IdentityNumber> identity = IdentityNumber.find(identityNumber);
        if (identity.isEmpty()) {
            refusals.add(Refusal.IDENTITY_INVALID);
        }
        PhoneNumber number = phone(phone, refusals);
        Optional<Home> home = new HomeRequest(regionCode, address, doorNote, position, urban).toHome(refusals);
        List<Contact> people = contacts(contacts, refusals);
        Fittings fittings = terminal == null ? null : terminal.toFittings(refusals);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        return Outcome.done(new Registration(
                new Person(identity.orElseThrow(), name.strip(), number),
                home.orElseThrow(),
                new Care(risk, diagnosis, wishes()),
                householdId == null ? null : new HouseholdId(householdId),
                orEmpty(groups).stream().map(GroupRequest::toGroup).toList(),
                people,
                fittings));
    }

    private Wishes wishes() {
        return new WishesRequest(excludedWorkers, excludedProviders, preferredWorkers, preferredProviders).toWishes();
    }

    static @Nullable PhoneNumber phone(@Nullable String text, List<Refusal> refusals) {
        Optional<PhoneNumber> number = Optional.ofNullable(text).flatMap(PhoneNumber::find);
        if (text != null && number.isEmpty()) {
            refusals.add(Refusal.PHONE_INVALID);
        }
        return number.orElse(null);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static List<Contact> contacts(@Nullable List<ContactRequest> requests, List<Refusal> refusals) {
        var people = new ArrayList<Contact>();
        for (ContactRequest request : orEmpty(requests)) {
            request.toContact().ifPresentOrElse(people::add, () -> refusals.add(Refusal.CONTACT_PHONE_INVALID));
        }
        return people;
    }
}
