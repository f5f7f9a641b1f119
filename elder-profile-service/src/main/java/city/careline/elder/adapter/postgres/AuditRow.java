package city.careline.elder.adapter.postgres;

import city.careline.elder.domain.trace.AuditEntry;
import city.careline.elder.domain.trace.Disclosure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code audit_log}. */
@Entity
@Table(name = "audit_log")
public class AuditRow {
    @Id
    private long number;

    private Instant at;
    private String actor;
    private String roles;

    @Column(name = "elder_id")
    private UUID elderId;

    private String purpose;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected AuditRow() {}

    static AuditRow of(AuditEntry entry) {
        Disclosure disclosure = entry.disclosure();
        var row = new AuditRow();
        row.number = entry.number();
        row.at = disclosure.at();
        row.actor = disclosure.actor();
        row.roles = disclosure.roles();
        row.elderId = disclosure.elderId();
        row.purpose = disclosure.purpose();
        row.previousHash = entry.previousHash();
        row.hash = entry.hash();
        return row;
    }

    AuditEntry toEntry() {
        return new AuditEntry(number, new Disclosure(at, actor, roles, elderId, purpose), previousHash, hash);
    }
}
