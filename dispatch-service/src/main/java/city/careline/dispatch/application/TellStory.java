package city.careline.dispatch.application;

import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Docket;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The whole story of an order. A worker or provider sees his own offers and, only while bound or after having served,
 * the home.
 */
@ApplicationScoped
public class TellStory {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Stories stories;

    /** Reads only. */
    public TellStory(UnitsOfWork units, WorkOrders orders, Stories stories) {
        this.units = units;
        this.orders = orders;
        this.stories = stories;
    }

    /**
     * A story.
     *
     * @param docket the order with offers, assignments and visit
     * @param signals every press that belongs to it
     * @param timeline what happened
     * @param withHome true when the viewer may know where the home is
     */
    public record Story(Docket docket, List<Stories.Heard> signals, List<Stories.Entry> timeline, boolean withHome) {
        /** Keeps its own copies. */
        public Story {
            signals = List.copyOf(signals);
            timeline = List.copyOf(timeline);
        }
    }

    /** The story; fails with {@link Absent} for an order the caller may not see. */
    public Uni<Story> handle(WorkOrderId id, Viewer viewer) {
        return units.run(work -> orders.get(work, id)
                .map(Visible.to(viewer))
                .chain(docket -> stories.signals(work, id)
                        .chain(signals -> stories.timeline(work, id)
                                .map(timeline -> viewer.isBound()
                                        ? own(docket, signals, timeline, viewer)
                                        : new Story(docket, signals, timeline, true)))));
    }

    private static Story own(Docket docket, List<Stories.Heard> signals, List<Stories.Entry> timeline, Viewer viewer) {
        var offers = docket.offers().stream()
                .filter(offer -> viewer.isOwn(offer.terms()))
                .toList();
        var ownIds = offers.stream().map(offer -> offer.id().toString()).toList();
        var assignments = docket.assignments().stream()
                .filter(one -> ownIds.contains(one.offerId().toString()))
                .toList();
        boolean served = !assignments.isEmpty();
        var visible = new Docket(docket.order(), offers, assignments, served ? docket.visit() : null);
        var entries = timeline.stream()
                .filter(entry -> {
                    String offer = entry.ids().get("offerId");
                    return offer == null ? !entry.ids().containsKey("workerId") || served : ownIds.contains(offer);
                })
                .toList();
        boolean bound = visible.liveAssignment().isPresent();
        return new Story(visible, signals, entries, bound);
    }
}
