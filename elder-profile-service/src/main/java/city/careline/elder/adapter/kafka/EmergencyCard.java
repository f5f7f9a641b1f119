package city.careline.elder.adapter.kafka;

import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.PhoneNumber;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an emergency needs while this service is down; travels as ciphertext only.
 *
 * @param name the elder's name
 * @param phone the elder's phone
 * @param address the home
 * @param doorNote how to get in
 * @param contacts whom to call, in order
 * @param diagnosis medical notes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmergencyCard(
        String name,
        @Nullable String phone,
        String address,
        @Nullable String doorNote,
        List<Contact> contacts,
        @Nullable String diagnosis) {

    /** Somebody to call. */
    record Contact(String name, String phone, String relation, String role) {}

    static EmergencyCard of(Elder elder) {
        PhoneNumber phone = elder.person().phone();
        return new EmergencyCard(
                elder.person().name(),
                phone == null ? null : phone.digits(),
                elder.home().address(),
                elder.home().doorNote(),
                elder.contacts().stream()
                        .map(contact -> new Contact(
                                contact.name(),
                                contact.phone().digits(),
                                contact.relation(),
                                contact.role().name()))
                        .toList(),
                elder.care().diagnosis());
    }

    /** What binds the ciphertext to its elder. */
    static String context(Elder elder) {
        return "emergency-card/" + elder.id().value();
    }
}
