package city.careline.elder.adapter.postgres;

import city.careline.elder.domain.elder.Contact;
import city.careline.elder.domain.elder.ContactRole;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.runtime.event.Json;
import java.util.List;
import java.util.UUID;

/**
 * The contacts as they lie inside the seal.
 *
 * @param contacts in order
 */
record ContactsJson(List<Entry> contacts) {

    /** One contact. */
    record Entry(UUID id, String name, String phone, String relation, String role) {}

    static String write(List<Contact> contacts) {
        return Json.write(new ContactsJson(contacts.stream()
                .map(contact -> new Entry(
                        contact.id(),
                        contact.name(),
                        contact.phone().digits(),
                        contact.relation(),
                        contact.role().name()))
                .toList()));
    }

    static List<Contact> read(String json) {
        return Json.read(json, ContactsJson.class).contacts().stream()
                .map(entry -> new Contact(
                        entry.id(),
                        entry.name(),
                        new PhoneNumber(entry.phone()),
                        entry.relation(),
                        ContactRole.valueOf(entry.role())))
                .toList();
    }
}
