package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.supervision.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an entry of a dossier came to its end; the database lets it be written once. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class EndPart {
    @Column(name = "end_reason")
    String reason;

    @Column(name = "ended_by")
    String actor;

    @Column(name = "ended_at")
    Instant at;

    EndPart() {}

    static @Nullable EndPart of(@Nullable Ruling ending) {
        return ending == null ? null : by(ending);
    }

    static EndPart by(Ruling ending) {
        var part = new EndPart();
        part.reason = ending.reason();
        part.actor = ending.actor();
        part.at = ending.at();
        return part;
    }

    static @Nullable Ruling read(@Nullable EndPart part) {
        return part == null ? null : new Ruling(part.reason, part.actor, part.at);
    }
}
