package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Stories;
import city.careline.dispatch.application.TellStory;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Visit;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole story of an order.
 *
 * @param order what it is and where it stands
 * @param home where the home is, WGS-84; only for those who may know
 * @param signals every press that belongs to it
 * @param offers every offer, by wave
 * @param assignment the live assignment, else the last one
 * @param visit the visit with its proof
 * @param timeline what happened, in order
 */
public record StoryView(
        @JsonUnwrapped WorkOrderView order,
        @Nullable PointView home,
        List<SignalView> signals,
        List<OfferView> offers,
        @Nullable AssignmentView assignment,
        @Nullable VisitView visit,
        List<EntryView> timeline) {

    /** Keeps its own copies. */
    public StoryView {
        signals = List.copyOf(signals);
        offers = List.copyOf(offers);
        timeline = List.copyOf(timeline);
    }

    /**
     * A press, IP alarm or call.
     *
     * @param alarmId the signal
     * @param callId the call, absent for an IP alarm
     * @param raisedAt when it was raised
     * @param joinedAt when it was taken
     */
    public record SignalView(UUID alarmId, @Nullable UUID callId, Instant raisedAt, Instant joinedAt) {}

    /**
     * Something that happened.
     *
     * @param at when
     * @param what its name
     * @param ids what it concerns
     */
    public record EntryView(Instant at, String what, Map<String, String> ids) {
        /** Keeps its own copy. */
        public EntryView {
            ids = Map.copyOf(ids);
        }
    }

    static StoryView of(TellStory.Story story, boolean withNote) {
        Docket docket = story.docket();
        @Nullable Home home = story.withHome() ? docket.order().header().home() : null;
        @Nullable
        Assignment bound = docket.liveAssignment()
                .orElse(
                        docket.assignments().isEmpty()
                                ? null
                                : docket.assignments().getLast());
        @Nullable Visit visit = docket.visit();
        return new StoryView(
                WorkOrderView.of(docket.order(), withNote),
                home == null ? null : PointView.of(home.point()),
                story.signals().stream().map(StoryView::signal).toList(),
                docket.offers().stream().map(OfferView::of).toList(),
                bound == null ? null : AssignmentView.of(bound),
                visit == null ? null : VisitView.of(visit),
                story.timeline().stream()
                        .map(entry -> new EntryView(entry.at(), entry.what(), entry.ids()))
                        .toList());
    }

    private static SignalView signal(Stories.Heard heard) {
        return new SignalView(
                heard.signal().alarmId(),
                heard.signal().callId(),
                heard.signal().raisedAt(),
                heard.joinedAt());
    }
}
