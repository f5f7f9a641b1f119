package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.supervision.Rating;
import city.careline.provider.domain.supervision.Ruling;
import city.careline.runtime.event.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code rating}; the database refuses to change or delete it. */
@Entity
@Table(name = "rating")
@SuppressWarnings("NullAway.Init")
class RatingRow {
    @Id
    UUID id;

    @Column(name = "subject_id")
    UUID subjectId;

    int score;
    String period;
    String reason;
    String actor;
    Instant at;

    RatingRow() {}

    static RatingRow of(UUID subject, Rating rating) {
        var row = new RatingRow();
        row.id = Ids.next();
        row.subjectId = subject;
        row.score = rating.score();
        row.period = rating.period();
        row.reason = rating.given().reason();
        row.actor = rating.given().actor();
        row.at = rating.given().at();
        return row;
    }

    Rating read() {
        return new Rating(score, period, new Ruling(reason, actor, at));
    }
}
