package city.careline.elder.adapter.postgres;

import city.careline.elder.domain.elder.Care;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.GroupMembership;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.LifeState;
import city.careline.elder.domain.elder.LifeStatus;
import city.careline.elder.domain.elder.Person;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.HouseholdId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code elder}; what must not be read lies sealed, what must be found lies hashed. */
@Entity
@Table(name = "elder")
public class ElderRow {
    private static final String TABLE = "elder";

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID householdId;

    @Embedded
    private HomeColumns home;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String risk;

    @Column(name = "life_status")
    private String lifeStatus;

    @Column(name = "life_since")
    private LocalDate lifeSince;

    @Column(name = "identity_sealed")
    private String identitySealed;

    @Column(name = "identity_hash")
    private String identityHash;

    @Column(name = "name_sealed")
    private String nameSealed;

    @Column(name = "name_hash")
    private String nameHash;

    @Column(name = "phone_sealed")
    private @Nullable String phoneSealed;

    @Column(name = "phone_hash")
    private @Nullable String phoneHash;

    @Column(name = "diagnosis_sealed")
    private @Nullable String diagnosisSealed;

    @Column(name = "contacts_sealed")
    private String contactsSealed;

    @Embedded
    private WishesColumns wishes;

    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ElderRow() {}

    static ElderRow of(Elder elder, Seals seals) {
        var row = new ElderRow();
        row.id = elder.id().value();
        row.fill(elder, seals);
        return row;
    }

    void fill(Elder elder, Seals seals) {
        Seals.Row sealed = seals.row(TABLE, id);
        householdId = elder.household().value();
        home = HomeColumns.of(elder.home(), sealed);
        risk = elder.care().risk().name();
        lifeStatus = elder.life().status().name();
        lifeSince = elder.life().since();
        diagnosisSealed = sealed.sealIfAny("diagnosis", elder.care().diagnosis());
        contactsSealed = sealed.seal("contacts", ContactsJson.write(elder.contacts()));
        wishes = WishesColumns.of(elder.care().wishes());
        version = elder.version();
        fill(elder.person(), seals, sealed);
    }

    private void fill(Person person, Seals seals, Seals.Row sealed) {
        birthDate = person.birthDate();
        identitySealed = sealed.seal("identity", person.identity().value());
        identityHash = identityHash(person.identity(), seals);
        nameSealed = sealed.seal("name", person.name());
        nameHash = nameHash(person.name(), seals);
        PhoneNumber phone = person.phone();
        phoneSealed = phone == null ? null : sealed.seal("phone", phone.digits());
        phoneHash = phone == null ? null : seals.number(phone.digits());
    }

    Elder toElder(List<GroupMembership> groups, Seals seals) {
        Seals.Row sealed = seals.row(TABLE, id);
        String phone = sealed.openIfAny("phone", phoneSealed);
        return new Elder(
                new ElderId(id),
                new HouseholdId(householdId),
                new Person(
                        new IdentityNumber(sealed.open("identity", identitySealed)),
                        sealed.open("name", nameSealed),
                        phone == null ? null : new PhoneNumber(phone)),
                home.toHome(sealed),
                new Care(Risk.valueOf(risk), sealed.openIfAny("diagnosis", diagnosisSealed), wishes.toWishes()),
                groups,
                ContactsJson.read(sealed.open("contacts", contactsSealed)),
                new LifeState(LifeStatus.valueOf(lifeStatus), lifeSince),
                version);
    }

    UUID id() {
        return id;
    }

    static String identityHash(IdentityNumber identity, Seals seals) {
        return seals.text("identity", identity.value());
    }

    static String nameHash(String name, Seals seals) {
        return seals.text("name", name);
    }
}
