package city.careline.elder.adapter.rest;

import city.careline.elder.domain.elder.Contact;
import city.careline.elder.domain.elder.ContactRole;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.runtime.event.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Somebody to call about an elder.
 *
 * @param name the contact's name
 * @param phone the contact's phone
 * @param relation to the elder, e.g. 女儿
 * @param role CONTACT, or KEY_HOLDER who can open the door
 */
public record ContactRequest(
        @NotBlank @Size(max = 50) String name,
        @NotBlank @Size(max = 30) String phone,
        @NotBlank @Size(max = 20) String relation,
        @NotNull ContactRole role) {
    Optional<Contact> toContact() {
        return PhoneNumber.find(phone).map(number -> new Contact(Ids.next(), name.strip(), number, relation, role));
    }
}
