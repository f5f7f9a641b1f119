package city.careline.dispatch.application;

import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.mass.MassEvent;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Begins a mass event; its checks are opened by the sweep of any instance. */
@ApplicationScoped
public class StartMassEvent {
    private final UnitsOfWork units;
    private final MassEvents events;

    /** Keeps events. */
    public StartMassEvent(UnitsOfWork units, MassEvents events) {
        this.units = units;
        this.events = events;
    }

    /**
     * What is to be done.
     *
     * @param kind what happens
     * @param region whose elders are concerned
     * @param risks risk tiers concerned; empty means all
     * @param groups groups one of which an elder must belong to; empty asks for none
     * @param reason why
     * @param originId trace id of the request
     */
    public record Wish(
            MassEvent.Kind kind,
            RegionCode region,
            Set<Risk> risks,
            Set<String> groups,
            String reason,
            String originId) {
        /** Keeps its own copies. */
        public Wish {
            risks = Set.copyOf(risks);
            groups = Set.copyOf(groups);
        }
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** Begun. */
        record Started(MassEventId id) implements Outcome {}

        /** The region lies outside the caller's. */
        record OutsideScope() implements Outcome {}
    }

    /** Begins it, or says why not. */
    public Uni<Outcome> handle(Wish wish, Viewer viewer) {
        if (viewer.isBound() || !wish.region().prefix().startsWith(viewer.regionPrefix())) {
            return Uni.createFrom().item(new Outcome.OutsideScope());
        }
        var id = new MassEventId(Ids.next());
        return units.run(work -> events.add(
                        work,
                        MassEvent.begun(
                                id,
                                wish.kind(),
                                wish.region(),
                                wish.risks(),
                                wish.groups(),
                                wish.reason(),
                                viewer.subject(),
                                wish.originId(),
                                work.now()))
                .replaceWith(new Outcome.Started(id)));
    }
}
