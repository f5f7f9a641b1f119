package city.careline.provider.adapter.rest;

import city.careline.provider.domain.supervision.Rating;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation.
 *
 * @param score 0 to 100
 * @param period what it is about
 * @param reason in the words of who gave it
 * @param actor who gave it
 * @param at when
 */
record RatingView(int score, String period, String reason, String actor, Instant at) {

    static List<RatingView> all(List<Rating> ratings) {
        return ratings.stream().map(RatingView::given).toList();
    }

    static @Nullable RatingView of(@Nullable Rating rating) {
        return rating == null ? null : given(rating);
    }

    private static RatingView given(Rating rating) {
        return new RatingView(
                rating.score(),
                rating.period(),
                rating.given().reason(),
                rating.given().actor(),
                rating.given().at());
    }
}
