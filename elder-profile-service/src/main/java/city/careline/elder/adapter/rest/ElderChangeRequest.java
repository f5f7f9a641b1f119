package city.careline.elder.adapter.rest;

import city.careline.elder.application.ElderChange;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Care;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.elder.Wishes;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.HouseholdId;
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
 * The new data of an elder, whole; groups, contacts and life status have endpoints of their own.
 *
 * @param name as in the identity card
 * @param identityNumber a correction, absent to keep it
 * @param phone own phone, absent for none
 * @param regionCode 12 digits of the community or village
 * @param address street, house and room
 * @param doorNote how to get in
 * @param position the home
 * @param urban urban or rural home
 * @param risk HIGH, KEY or GENERAL
 * @param householdId another existing household, absent to stay
 * @param diagnosis medical notes, absent for none
 * @param excludedWorkers workers who must not be sent
 * @param excludedProviders providers whose workers must not be sent
 * @param preferredWorkers workers the elder would like, the dearest first
 * @param preferredProviders providers the elder would like, the dearest first
 */
public record ElderChangeRequest(
        @NotBlank @Size(max = 50) String name,
        @Nullable @Size(max = 18) String identityNumber,
        @Nullable @Size(max = 30) String phone,
        @NotBlank @Size(max = 12) String regionCode,
        @NotBlank @Size(max = 200) String address,
        @Nullable @Size(max = 200) String doorNote,
        @NotNull @Valid PositionRequest position,
        @NotNull Boolean urban,
        @NotNull Risk risk,
        @Nullable UUID householdId,
        @Nullable @Size(max = 2000) String diagnosis,
        @Nullable @Size(max = 100) List<@NotNull UUID> excludedWorkers,
        @Nullable @Size(max = 100) List<@NotNull UUID> excludedProviders,
        @Nullable @Size(max = 20) List<@NotNull UUID> preferredWorkers,
        @Nullable @Size(max = 20) List<@NotNull UUID> preferredProviders) {

    /** The change in the words of the domain, or why it cannot be said in them. */
    Outcome<ElderChange> toChange() {
        var refusals = new ArrayList<Refusal>();
        Optional<IdentityNumber> identity = Optional.ofNullable(identityNumber).flatMap(IdentityNumber::find);
        if (identityNumber != null && identity.isEmpty()) {
            refusals.add(Refusal.IDENTITY_INVALID);
        }
        PhoneNumber number = ElderRequest.phone(phone, refusals);
        Optional<Home> home = new HomeRequest(regionCode, address, doorNote, position, urban).toHome(refusals);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused<>(refusals);
        }
        return Outcome.done(new ElderChange(
                identity.orElse(null),
                name.strip(),
                number,
                home.orElseThrow(),
                new Care(risk, diagnosis, wishes()),
                householdId == null ? null : new HouseholdId(householdId)));
    }

    private Wishes wishes() {
        return new WishesRequest(excludedWorkers, excludedProviders, preferredWorkers, preferredProviders).toWishes();
    }
}
