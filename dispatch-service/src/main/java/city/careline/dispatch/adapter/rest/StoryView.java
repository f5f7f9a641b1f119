package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Stories;
import city.careline.dispatch.application.TellStory;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Visit;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
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
 * @param arrival when that worker was expected and when he came
 * @param visit the visit with its proof
 * @param timeline what happened, in order
 */
public record StoryView(
        @JsonUnwrapped WorkOrderView order,
        @Nullable PointView home,
        List<SignalView> signals,
        List<OfferView> offers,
        @Nullable AssignmentView assignment,
        @Nullable ArrivalView arrival,
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
     * The way of the worker last bound (Q20).
     *
     * @param expectedAt when he was expected when he accepted, never before the visit was wanted; absent when not known
     * @param arrivedAt when he reported to be at the home
     * @param lateSeconds how much later than expected, below zero when earlier
     */
    public record ArrivalView(
            @Nullable Instant expectedAt,
            @Nullable Instant arrivedAt,
            @Nullable Long lateSeconds) {}

    /**
     * Something that happened.
     *
     * @param at when
     * @param what its name
     * @param text the same in Chinese
     * @param ids what it concerns
     */
    public record EntryView(Instant at, String what, String text, Map<String, String> ids) {
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
                bound == null ? null : arrival(docket, bound, story.timeline()),
                visit == null ? null : VisitView.of(visit),
                story.timeline().stream()
                        .map(entry -> new EntryView(
                                entry.at(), entry.what(), TimelineWords.of(entry.what(), entry.ids()), entry.ids()))
                        .toList());
    }

    private static ArrivalView arrival(Docket docket, Assignment bound, List<Stories.Entry> timeline) {
        @Nullable
        Instant arrived = timeline.stream()
                .filter(entry -> entry.what().equals(Assignment.Stage.ARRIVED.name())
                        && bound.id().toString().equals(entry.ids().get("assignmentId")))
                .map(Stories.Entry::at)
                .findFirst()
                .orElse(null);
        Instant wanted = docket.order().wantedAt(bound.madeAt());
        @Nullable Instant there = docket.termsOf(bound).arriveBy(bound.madeAt());
        @Nullable Instant expected = there != null && there.isBefore(wanted) ? wanted : there;
        return new ArrivalView(
                expected,
                arrived,
                expected == null || arrived == null
                        ? null
                        : Duration.between(expected, arrived).toSeconds());
    }

    private static SignalView signal(Stories.Heard heard) {
        return new SignalView(
                heard.signal().alarmId(),
                heard.signal().callId(),
                heard.signal().raisedAt(),
                heard.joinedAt());
    }
}
