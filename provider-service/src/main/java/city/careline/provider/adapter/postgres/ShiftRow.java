package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.WorkerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code shift}. */
@Entity
@Table(name = "shift")
@IdClass(ShiftRow.Key.class)
@SuppressWarnings("NullAway.Init")
class ShiftRow {
    @Id
    @Column(name = "worker_id")
    UUID workerId;

    @Id
    @Column(name = "begins_at")
    Instant beginsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    ShiftRow() {}

    /** Two shifts of one worker never begin together. */
    record Key(UUID workerId, Instant beginsAt) implements Serializable {}

    static ShiftRow of(WorkerId worker, Shift shift) {
        var row = new ShiftRow();
        row.workerId = worker.value();
        row.beginsAt = shift.from();
        row.endsAt = shift.to();
        return row;
    }

    Shift read() {
        return new Shift(beginsAt, endsAt);
    }
}
