package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.admission.Standing;
import city.careline.provider.domain.admission.Transition;
import city.careline.runtime.event.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code provider_history}; the database refuses to change or delete it. */
@Entity
@Table(name = "provider_history")
@SuppressWarnings("NullAway.Init")
class StandingRow {
    @Id
    UUID id;

    @Column(name = "provider_id")
    UUID providerId;

    @Column(name = "from_stage")
    @Nullable
    String fromStage;

    @Column(name = "to_stage")
    String toStage;

    String reason;
    String actor;
    Instant at;

    StandingRow() {}

    static StandingRow of(ProviderId provider, @Nullable Stage from, Standing to) {
        var row = new StandingRow();
        row.id = Ids.next();
        row.providerId = provider.value();
        row.fromStage = from == null ? null : from.name();
        row.toStage = to.stage().name();
        row.reason = to.reason();
        row.actor = to.actor();
        row.at = to.since();
        return row;
    }

    Transition read() {
        return new Transition(
                fromStage == null ? null : Stage.valueOf(fromStage),
                new Standing(Stage.valueOf(toStage), reason, actor, at));
    }
}
