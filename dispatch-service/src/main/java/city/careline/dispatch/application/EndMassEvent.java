package city.careline.dispatch.application;

import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.mass.MassEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends a mass event: no more checks are opened, and the sweep cancels those nobody has been sent to. */
@ApplicationScoped
public class EndMassEvent {
    private final UnitsOfWork units;
    private final MassEvents events;

    /** Ends kept events. */
    public EndMassEvent(UnitsOfWork units, MassEvents events) {
        this.units = units;
        this.events = events;
    }

    /** Ends it, also when it was ended before; fails with {@link Absent} for one the caller may not see. */
    public Uni<MassEvent> handle(MassEventId id, Viewer viewer) {
        return units.run(work -> events.lock(work, id).chain(event -> {
            TellMassEvent.mustSee(event, viewer);
            MassEvent ended = event.end(viewer.subject(), work.now());
            return events.save(work, ended).replaceWith(ended);
        }));
    }
}
