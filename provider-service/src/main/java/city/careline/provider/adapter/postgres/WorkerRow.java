package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.admission.Phone;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.staff.Certificate;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.PersonName;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.crypto.FieldCipher;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code worker}: the staff file without papers and shifts. */
@Entity
@Table(name = "worker")
@SuppressWarnings("NullAway.Init")
class WorkerRow {
    @Id
    UUID id;

    @Column(name = "provider_id")
    UUID providerId;

    @Column(name = "site_id")
    @Nullable
    UUID siteId;

    @Column(name = "name_cipher")
    String nameCipher;

    @Column(name = "phone_cipher")
    String phoneCipher;

    boolean active;

    @Column(name = "item_codes")
    String[] itemCodes;

    int capacity;

    @Column(name = "rest_minutes")
    int restMinutes;

    @Embedded
    @Nullable
    RatingPart rating;

    long version;

    WorkerRow() {}

    static WorkerRow of(Worker worker, FieldCipher cipher) {
        var row = new WorkerRow();
        row.id = worker.id().value();
        row.providerId = worker.providerId().value();
        row.nameCipher = cipher.encrypt(worker.name().value(), row.context("name"));
        row.phoneCipher = cipher.encrypt(worker.phone().value(), row.context("phone"));
        row.write(worker);
        return row;
    }

    /** Duties, rating and version; who he is does not change. */
    void write(Worker worker) {
        Duties duties = worker.duties();
        SiteId site = duties.siteId();
        siteId = site == null ? null : site.value();
        active = duties.active();
        itemCodes = duties.itemCodes().toArray(String[]::new);
        capacity = duties.capacity();
        restMinutes = duties.restMinutes();
        rating = RatingPart.of(worker.rating());
        version = worker.version();
    }

    Worker read(List<Certificate> certificates, List<Shift> shifts, FieldCipher cipher) {
        SiteId site = siteId == null ? null : new SiteId(siteId);
        var duties = new Duties(active, site, List.of(itemCodes), capacity, restMinutes);
        return new Worker(
                new WorkerId(id),
                new ProviderId(providerId),
                new PersonName(cipher.decrypt(nameCipher, context("name"))),
                new Phone(cipher.decrypt(phoneCipher, context("phone"))),
                duties,
                certificates,
                shifts,
                RatingPart.read(rating),
                version);
    }

    private String context(String field) {
        return "worker/" + id + "/" + field;
    }
}
