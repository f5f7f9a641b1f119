package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.supervision.Cause;
import city.careline.provider.domain.supervision.Effect;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.Restriction;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code restriction}. */
@Entity
@Table(name = "restriction")
@SuppressWarnings("NullAway.Init")
class RestrictionRow implements EntryRow {
    @Id
    UUID id;

    @Column(name = "provider_id")
    UUID providerId;

    String effect;
    String cause;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_to")
    @Nullable
    Instant validTo;

    @Embedded
    MadePart made;

    @Embedded
    @Nullable
    EndPart ended;

    RestrictionRow() {}

    static RestrictionRow of(UUID provider, Restriction restriction) {
        var row = new RestrictionRow();
        row.id = restriction.id().value();
        row.providerId = provider;
        row.made = MadePart.of(restriction.made());
        row.ended = EndPart.of(restriction.ended());
        row.effect = restriction.effect().name();
        row.cause = restriction.cause().name();
        row.validFrom = restriction.from();
        row.validTo = restriction.to();
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
    public Restriction read() {
        return new Restriction(
                new EntryId(id),
                Effect.valueOf(effect),
                Cause.valueOf(cause),
                validFrom,
                validTo,
                made.read(),
                EndPart.read(ended));
    }
}
