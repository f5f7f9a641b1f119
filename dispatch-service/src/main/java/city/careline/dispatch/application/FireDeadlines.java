package city.careline.dispatch.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Takes what is due, each deadline in a unit of work of its own; any instance may. One that fails is put off and does
 * not stand in the way of the others.
 */
@ApplicationScoped
public class FireDeadlines {
    private static final Logger LOG = Logger.getLogger(FireDeadlines.class);
    private static final int BATCH = 100;
    private static final int AT_ONCE = 4;

    private final UnitsOfWork units;
    private final Deadlines deadlines;
    private final LookAgain lookAgain;

    /** Swept by a timer. */
    public FireDeadlines(UnitsOfWork units, Deadlines deadlines, LookAgain lookAgain) {
        this.units = units;
        this.deadlines = deadlines;
        this.lookAgain = lookAgain;
    }

    /** How many were due. */
    public Uni<Integer> handle() {
        return deadlines
                .listDue(BATCH)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUni(this::fire)
                        .merge(AT_ONCE)
                        .collect()
                        .asList())
                .map(fired -> fired.size());
    }

    private Uni<Boolean> fire(Long number) {
        return units.run(work -> deadlines
                        .take(work, number)
                        .chain(taken ->
                                taken.isEmpty() ? Uni.createFrom().voidItem() : lookAgain.handle(work, taken.get())))
                .replaceWith(true)
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "deadline %d is put off", number);
                    return deadlines.postpone(number).replaceWith(false);
                });
    }
}
