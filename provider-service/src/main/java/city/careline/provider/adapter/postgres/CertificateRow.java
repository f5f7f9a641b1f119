package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.staff.Certificate;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.runtime.event.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code certificate}. */
@Entity
@Table(name = "certificate")
@SuppressWarnings("NullAway.Init")
class CertificateRow {
    @Id
    UUID id;

    @Column(name = "worker_id")
    UUID workerId;

    String code;

    @Column(name = "number_cipher")
    String numberCipher;

    @Column(name = "valid_until")
    Instant validUntil;

    CertificateRow() {}

    static CertificateRow of(WorkerId worker, Certificate certificate, FieldCipher cipher) {
        var row = new CertificateRow();
        row.id = Ids.next();
        row.workerId = worker.value();
        row.code = certificate.code();
        row.numberCipher = cipher.encrypt(certificate.number(), context(row.workerId));
        row.validUntil = certificate.validUntil();
        return row;
    }

    Certificate read(FieldCipher cipher) {
        return new Certificate(code, cipher.decrypt(numberCipher, context(workerId)), validUntil);
    }

    private static String context(UUID worker) {
        return "worker/" + worker + "/certificate";
    }
}
