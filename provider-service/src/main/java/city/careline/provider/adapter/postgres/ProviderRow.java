package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.admission.CreditCode;
import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.ProviderKind;
import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.admission.Standing;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.supervision.Dossier;
import city.careline.provider.domain.supervision.Entry;
import city.careline.provider.domain.supervision.Papers;
import city.careline.runtime.crypto.FieldCipher;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code provider}: the register's entry without its sites. */
@Entity
@Table(name = "provider")
@SuppressWarnings("NullAway.Init")
class ProviderRow {
    @Id
    UUID id;

    String name;

    @Column(name = "credit_code")
    String creditCode;

    String kind;

    @Column(name = "service_regions")
    String[] serviceRegions;

    @Column(name = "service_prefixes")
    String[] servicePrefixes;

    @Column(name = "contact_phone_cipher")
    @Nullable
    String contactPhoneCipher;

    String stage;
    String reason;
    String actor;
    Instant since;

    @Column(name = "licence_until")
    @Nullable
    Instant licenceUntil;

    @Column(name = "insured_until")
    @Nullable
    Instant insuredUntil;

    @Embedded
    @Nullable
    RatingPart rating;

    long version;

    ProviderRow() {}

    static ProviderRow of(Provider provider, FieldCipher cipher) {
        var row = new ProviderRow();
        row.id = provider.id().value();
        row.write(provider.particulars(), cipher);
        row.writeChange(provider);
        return row;
    }

    /** What the provider says about itself. */
    void write(Particulars particulars, FieldCipher cipher) {
        name = particulars.name();
        creditCode = particulars.creditCode().value();
        kind = particulars.kind().name();
        serviceRegions = particulars.serviceRegions().stream().map(Region::code).toArray(String[]::new);
        servicePrefixes =
                particulars.serviceRegions().stream().map(Region::prefix).toArray(String[]::new);
        Phone phone = particulars.contactPhone();
        contactPhoneCipher = phone == null ? null : cipher.encrypt(phone.value(), context(id));
    }

    /** Standing, papers, rating and version. */
    void writeChange(Provider provider) {
        stage = provider.standing().stage().name();
        reason = provider.standing().reason();
        actor = provider.standing().actor();
        since = provider.standing().since();
        licenceUntil = provider.dossier().papers().licenceUntil();
        insuredUntil = provider.dossier().papers().insuredUntil();
        rating = RatingPart.of(provider.dossier().rating());
        version = provider.version();
    }

    Provider read(List<Site> sites, List<Entry> entries, FieldCipher cipher) {
        var particulars = new Particulars(
                name,
                new CreditCode(creditCode),
                ProviderKind.valueOf(kind),
                Arrays.stream(serviceRegions).map(Region::new).toList(),
                contactPhoneCipher == null ? null : new Phone(cipher.decrypt(contactPhoneCipher, context(id))));
        return new Provider(
                new ProviderId(id),
                particulars,
                new Standing(Stage.valueOf(stage), reason, actor, since),
                sites,
                new Dossier(new Papers(licenceUntil, insuredUntil), entries, RatingPart.read(rating)),
                version);
    }

    private static String context(UUID id) {
        return "provider/" + id + "/contact-phone";
    }
}
