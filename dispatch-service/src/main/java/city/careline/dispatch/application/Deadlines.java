package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.Deadline;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Deadlines written with what they guard. */
public interface Deadlines {
    /** Numbers of deadlines that are due, longest first. */
    Uni<List<Long>> listDue(int limit);

    /** Takes a deadline; absent when another instance has it. */
    Uni<Optional<Deadline>> take(UnitOfWork work, long number);

    /** Puts off a deadline whose handling failed, so that it does not stand in the way of the others. */
    Uni<Void> postpone(long number);
}
