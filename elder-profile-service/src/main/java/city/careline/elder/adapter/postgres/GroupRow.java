package city.careline.elder.adapter.postgres;

import city.careline.elder.domain.elder.GroupMembership;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code elder_group}. */
@Entity
@Table(name = "elder_group")
public class GroupRow {
    @Id
    private UUID id;

    @Column(name = "elder_id")
    private UUID elderId;

    private String code;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private String issuer;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected GroupRow() {}

    static GroupRow of(UUID elderId, GroupMembership group) {
        var row = new GroupRow();
        row.id = group.id();
        row.elderId = elderId;
        row.fill(group);
        return row;
    }

    void fill(GroupMembership group) {
        code = group.code();
        validFrom = group.from();
        validTo = group.to();
        issuer = group.issuer();
    }

    GroupMembership toGroup() {
        return new GroupMembership(id, code, validFrom, validTo, issuer);
    }

    UUID elderId() {
        return elderId;
    }
}
