package city.careline.elder.adapter.postgres;

import city.careline.elder.domain.trace.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of {@code change_log}. */
@Entity
@Table(name = "change_log")
public class ChangeRow {
    @Id
    private UUID id;

    @Column(name = "subject_id")
    private UUID subjectId;

    private Instant at;
    private String actor;
    private String action;
    private String fields;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ChangeRow() {}

    static ChangeRow of(Change change) {
        var row = new ChangeRow();
        row.id = change.id();
        row.subjectId = change.subjectId();
        row.at = change.at();
        row.actor = change.actor();
        row.action = change.action();
        row.fields = String.join(",", change.fields());
        return row;
    }

    Change toChange() {
        return new Change(id, subjectId, at, actor, action, List.of(fields.split(",")));
    }
}
