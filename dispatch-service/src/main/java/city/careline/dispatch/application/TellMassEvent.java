package city.careline.dispatch.application;

import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.mass.MassEvent;
import city.careline.dispatch.domain.order.OrderState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells how far a mass event has come and what became of its checks. */
@ApplicationScoped
public class TellMassEvent {
    private final UnitsOfWork units;
    private final MassEvents events;

    /** Reads only. */
    public TellMassEvent(UnitsOfWork units, MassEvents events) {
        this.units = units;
        this.events = events;
    }

    /**
     * A mass event and its checks.
     *
     * @param event the event
     * @param checks how many checks stand where
     */
    public record Progress(MassEvent event, Map<OrderState, Integer> checks) {
        /** Keeps its own copy. */
        public Progress {
            checks = Map.copyOf(checks);
        }
    }

    /** Its progress; fails with {@link Absent} for one the caller may not see. */
    public Uni<Progress> handle(MassEventId id, Viewer viewer) {
        return units.run(work -> events.get(work, id).chain(event -> {
            mustSee(event, viewer);
            return events.countChecks(work, id).map(checks -> new Progress(event, checks));
        }));
    }

    static void mustSee(MassEvent event, Viewer viewer) {
        if (viewer.isBound() || !event.region().prefix().startsWith(viewer.regionPrefix())) {
            throw new Absent("mass event");
        }
    }
}
