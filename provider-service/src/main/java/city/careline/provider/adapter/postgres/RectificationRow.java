package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.Rectification;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code rectification}. */
@Entity
@Table(name = "rectification")
@SuppressWarnings("NullAway.Init")
class RectificationRow implements EntryRow {
    @Id
    UUID id;

    @Column(name = "provider_id")
    UUID providerId;

    Instant deadline;

    @Embedded
    MadePart made;

    @Embedded
    @Nullable
    EndPart ended;

    RectificationRow() {}

    static RectificationRow of(UUID provider, Rectification order) {
        var row = new RectificationRow();
        row.id = order.id().value();
        row.providerId = provider;
        row.made = MadePart.of(order.made());
        row.ended = EndPart.of(order.ended());
        row.deadline = order.deadline();
        return row;
    }

    @Override
    public UUID providerId() {
        return providerId;
    }

    @Override
    public void end(EndPart how) {
        ended = how;
    }

    @Override
    public Rectification read() {
        return new Rectification(new EntryId(id), deadline, made.read(), EndPart.read(ended));
    }
}
