package city.careline.provider.adapter.postgres;

import city.careline.provider.application.Ratings;
import city.careline.provider.domain.supervision.Rating;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Every evaluation, in PostgreSQL. */
@ApplicationScoped
class RatingRows implements Ratings {
    private static final String LIST = "from RatingRow where subjectId = :subject order by at, id";

    private final Mutiny.SessionFactory sessions;

    RatingRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<Rating>> list(UUID subject) {
        return sessions.withSession(session -> session.createSelectionQuery(LIST, RatingRow.class)
                .setParameter("subject", subject)
                .getResultList()
                .map(rows -> rows.stream().map(RatingRow::read).toList()));
    }
}
