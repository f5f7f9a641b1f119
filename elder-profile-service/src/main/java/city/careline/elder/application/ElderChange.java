package city.careline.elder.application;

import city.careline.elder.domain.elder.Care;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * The new data of an elder; groups, contacts and life status change on their own.
 *
 * @param identity a corrected identity number, absent to keep it
 * @param name the name
 * @param phone own phone, absent when none
 * @param home where the elder lives
 * @param care risk, medical notes, exclusions
 * @param household another existing household, absent to stay (or to get a new one on moving away from the others)
 */
public record ElderChange(
        @Nullable IdentityNumber identity,
        String name,
        @Nullable PhoneNumber phone,
        Home home,
        Care care,
        @Nullable HouseholdId household) {
    /** Says nothing. */
    @Override
    public String toString() {
        return "ElderChange[" + home + "]";
    }
}
