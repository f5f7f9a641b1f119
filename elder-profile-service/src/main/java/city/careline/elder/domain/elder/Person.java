package city.careline.elder.domain.elder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is.
 *
 * @param identity tells birth date and sex
 * @param name as in the identity card
 * @param phone own phone, absent when none
 */
public record Person(
        IdentityNumber identity, String name, @Nullable PhoneNumber phone) {
    /** Day of birth, from the identity number. */
    public LocalDate birthDate() {
        return identity.birthDate();
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "Person[" + Masks.HIDDEN + "]";
    }
}
