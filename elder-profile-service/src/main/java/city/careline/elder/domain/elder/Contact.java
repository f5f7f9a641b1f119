package city.careline.elder.domain.elder;

import java.util.UUID;

/**
 * Somebody to call about an elder.
 *
 * @param id its id
 * @param name the contact's name
 * @param phone the contact's phone
 * @param relation to the elder, e.g. 女儿
 * @param role what the contact can do
 */
public record Contact(UUID id, String name, PhoneNumber phone, String relation, ContactRole role) {
    /** Tells id and role only. */
    @Override
    public String toString() {
        return "Contact[" + id + ", " + role + "]";
    }
}
