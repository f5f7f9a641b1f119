package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.supervision.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How an entry of a dossier came about. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class MadePart {
    String reason;

    @Column(name = "made_by")
    String actor;

    @Column(name = "made_at")
    Instant at;

    MadePart() {}

    static MadePart of(Ruling ruling) {
        var part = new MadePart();
        part.reason = ruling.reason();
        part.actor = ruling.actor();
        part.at = ruling.at();
        return part;
    }

    Ruling read() {
        return new Ruling(reason, actor, at);
    }
}
