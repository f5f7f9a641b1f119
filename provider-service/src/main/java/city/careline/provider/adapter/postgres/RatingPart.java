package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.supervision.Rating;
import city.careline.provider.domain.supervision.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest evaluation in the row of whom it is about. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class RatingPart {
    @Column(name = "rating_score")
    Integer score;

    @Column(name = "rating_period")
    String period;

    @Column(name = "rating_reason")
    String reason;

    @Column(name = "rated_by")
    String actor;

    @Column(name = "rated_at")
    Instant at;

    RatingPart() {}

    static @Nullable RatingPart of(@Nullable Rating rating) {
        if (rating == null) {
            return null;
        }
        var part = new RatingPart();
        part.score = rating.score();
        part.period = rating.period();
        part.reason = rating.given().reason();
        part.actor = rating.given().actor();
        part.at = rating.given().at();
        return part;
    }

    static @Nullable Rating read(@Nullable RatingPart part) {
        return part == null ? null : new Rating(part.score, part.period, new Ruling(part.reason, part.actor, part.at));
    }
}
