package city.careline.elder.adapter.rest;

import city.careline.elder.domain.elder.AdvancedAge;
import city.careline.elder.domain.elder.Age;
import city.careline.elder.domain.elder.Contact;
import city.careline.elder.domain.elder.ContactRole;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.GroupMembership;
import city.careline.elder.domain.elder.LifeStatus;
import city.careline.elder.domain.elder.Masks;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.elder.Sex;
import city.careline.elder.domain.home.Home;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An elder as shown; masked unless the reader may see.
 *
 * @param elderId the elder
 * @param householdId the household
 * @param masked true when personal data is hidden
 * @param name {@code 张*} when masked
 * @param identityNumber first two and last three characters when masked
 * @param phone {@code 100****0001} when masked
 * @param sex from the identity number
 * @param age completed years today
 * @param birthDate absent when masked
 * @param regionCode the community
 * @param address hidden when masked
 * @param doorNote absent when masked
 * @param position WGS-84, absent when masked
 * @param urban urban or rural home
 * @param risk risk tier
 * @param lifeStatus whether still served here
 * @param lifeSince since when
 * @param groups memberships, 高龄 included
 * @param contacts whom to call
 * @param diagnosis absent when masked
 * @param excludedWorkers workers who must not be sent
 * @param excludedProviders providers whose workers must not be sent
 * @param preferredWorkers workers the elder would like, the dearest first
 * @param preferredProviders providers the elder would like, the dearest first
 * @param version grows with every change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElderView(
        UUID elderId,
        UUID householdId,
        boolean masked,
        String name,
        String identityNumber,
        @Nullable String phone,
        Sex sex,
        int age,
        @Nullable LocalDate birthDate,
        String regionCode,
        String address,
        @Nullable String doorNote,
        @Nullable PositionView position,
        boolean urban,
        Risk risk,
        LifeStatus lifeStatus,
        LocalDate lifeSince,
        List<GroupView> groups,
        List<ContactView> contacts,
        @Nullable String diagnosis,
        List<UUID> excludedWorkers,
        List<UUID> excludedProviders,
        List<UUID> preferredWorkers,
        List<UUID> preferredProviders,
        long version) {

    /** A position in WGS-84. */
    public record PositionView(double latitude, double longitude, String crs) {
        static PositionView of(Home home) {
            return new PositionView(home.position().latitude(), home.position().longitude(), "WGS84");
        }
    }

    /** A membership; the automatic one has no id. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GroupView(
            @Nullable UUID groupId,
            String code,
            LocalDate from,
            @Nullable LocalDate to,
            String issuer) {
        static GroupView of(GroupMembership group) {
            return new GroupView(
                    group.code().equals(AdvancedAge.CODE) ? null : group.id(),
                    group.code(),
                    group.from(),
                    group.to(),
                    group.issuer());
        }
    }

    /** A contact, masked like the elder. */
    public record ContactView(UUID contactId, String name, String phone, String relation, ContactRole role) {
        static ContactView of(Contact contact, boolean clear) {
            return new ContactView(
                    contact.id(),
                    clear ? contact.name() : Masks.name(contact.name()),
                    number(contact.phone(), clear),
                    contact.relation(),
                    contact.role());
        }
    }

    static ElderView of(Elder elder, boolean clear, LocalDate today, AdvancedAge policy) {
        PhoneNumber phone = elder.person().phone();
        return new ElderView(
                elder.id().value(),
                elder.household().value(),
                !clear,
                clear ? elder.person().name() : Masks.name(elder.person().name()),
                clear
                        ? elder.person().identity().value()
                        : elder.person().identity().masked(),
                phone == null ? null : number(phone, clear),
                elder.person().identity().sex(),
                Age.on(today, elder.person().birthDate()),
                clear ? elder.person().birthDate() : null,
                elder.home().region().value(),
                clear ? elder.home().address() : Masks.HIDDEN,
                clear ? elder.home().doorNote() : null,
                clear ? PositionView.of(elder.home()) : null,
                elder.home().urban(),
                elder.care().risk(),
                elder.life().status(),
                elder.life().since(),
                policy.groupsOf(elder).stream().map(GroupView::of).toList(),
                elder.contacts().stream()
                        .map(contact -> ContactView.of(contact, clear))
                        .toList(),
                clear ? elder.care().diagnosis() : null,
                elder.care().wishes().excludedWorkers(),
                elder.care().wishes().excludedProviders(),
                elder.care().wishes().preferredWorkers(),
                elder.care().wishes().preferredProviders(),
                elder.version());
    }

    private static String number(PhoneNumber phone, boolean clear) {
        return clear ? phone.digits() : phone.masked();
    }
}
