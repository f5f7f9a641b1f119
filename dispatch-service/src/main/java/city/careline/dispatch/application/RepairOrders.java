package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Deadline;
import city.careline.dispatch.domain.order.Docket;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds orders that nobody would look at again, and looks at them. In health there are none; every repair is counted
 * and worth a question.
 */
@ApplicationScoped
public class RepairOrders {
    private static final Logger LOG = Logger.getLogger(RepairOrders.class);
    private static final int BATCH = 50;

    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final LookAgain lookAgain;

    /** Swept by a timer. */
    public RepairOrders(UnitsOfWork units, WorkOrders orders, LookAgain lookAgain) {
        this.units = units;
        this.orders = orders;
        this.lookAgain = lookAgain;
    }

    /** How many orders were repaired. */
    public Uni<Integer> handle() {
        return units.run(work -> orders.listStalled(work, BATCH))
                .chain(stalled -> Multi.createFrom()
                        .iterable(stalled)
                        .onItem()
                        .transformToUniAndConcatenate(this::repair)
                        .collect()
                        .asList())
                .map(done -> (int) done.stream().filter(Boolean::booleanValue).count());
    }

    private Uni<Boolean> repair(WorkOrderId id) {
        return units.run(work -> orders.lock(work, id).chain(docket -> {
                    Optional<Deadline> lost = overdue(docket, work);
                    return lost.isEmpty()
                            ? Uni.createFrom().item(false)
                            : lookAgain.handle(work, lost.get()).replaceWith(true);
                }))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.error("an order could not be repaired", failure);
                    return false;
                });
    }

    /** The deadline that should have been there. */
    private static Optional<Deadline> overdue(Docket docket, UnitOfWork work) {
        var header = docket.order().header();
        return matter(docket).map(matter -> new Deadline(header.id(), matter, header.wave(), work.now()));
    }

    private static Optional<Deadline.Matter> matter(Docket docket) {
        return switch (docket.order().state()) {
            case AWAITING_HOLD -> Optional.of(Deadline.Matter.HOLD);
            case AWAITING_RELEASE -> Optional.of(Deadline.Matter.RELEASE);
            case OFFERING -> Optional.of(Deadline.Matter.OFFERS);
            case WAITING, UNSERVED -> Optional.of(Deadline.Matter.RETRY);
            case ASSIGNED, COMPLETED, CLOSED, CANCELLED -> Optional.empty();
        };
    }
}
