package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.CardReadings;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.application.Viewer;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of cards read; the database refuses to change it. */
@ApplicationScoped
public class CardReadingRows implements CardReadings {
    private static final String NOTE =
            "insert into card_access (work_order_id, elder_id, subject, worker_id, at) values ($1, $2, $3, $4, $5)";

    @Override
    public Uni<Void> note(UnitOfWork work, WorkOrderId id, List<Elder> whose, Viewer reader) {
        @Nullable WorkerId worker = reader.workerId();
        @Nullable UUID workerId = worker == null ? null : worker.value();
        return Sql.executeBatch(
                work,
                NOTE,
                whose.stream()
                        .map(elder -> Sql.tuple(
                                id.value(), elder.id().value(), reader.subject(), workerId, Sql.at(work.now())))
                        .toList());
    }
}
