package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Stories;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.application.Viewer;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Offers as they are made and end, pushed to the worker's app or the provider's desk. */
@Path("/offers/stream")
@RolesAllowed({Roles.WORKER, Roles.PROVIDER})
public class OfferStreamResource {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int SNAPSHOT = 500;

    private final UnitsOfWork units;
    private final Stories stories;
    private final OfferHub hub;
    private final Caller caller;

    /** Streams for the caller. */
    public OfferStreamResource(UnitsOfWork units, Stories stories, OfferHub hub, Caller caller) {
        this.units = units;
        this.stories = stories;
        this.hub = hub;
        this.caller = caller;
    }

    /**
     * First event of a stream.
     *
     * @param open how many open offers follow at once
     */
    public record ReadyView(int open) {}

    /**
     * The worker is no longer bound.
     *
     * @param assignmentId the assignment
     * @param workOrderId the order
     * @param workerId the worker
     * @param state always RELEASED
     * @param reason why
     */
    public record ReleasedView(UUID assignmentId, UUID workOrderId, UUID workerId, String state, String reason) {}

    /**
     * Events {@code ready} (once), {@code offer} (every open offer at the start, then each change; the higher version
     * counts) and {@code assignment} (released).
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Stream of offers for the token's worker or provider")
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        Viewer viewer = Scopes.viewer(caller);
        Multi<OutboundSseEvent> changes =
                hub.of(viewer).onItem().transformToMultiAndConcatenate(news -> event(sse, news));
        Multi<OutboundSseEvent> alive = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("alive").build());
        Multi<OutboundSseEvent> open = snapshot(viewer).onItem().transformToMulti(cards -> opening(sse, cards));
        return Multi.createBy().merging().streams(changes, open, alive);
    }

    private Uni<List<Stories.OfferCard>> snapshot(Viewer viewer) {
        return units.run(work -> stories.openOffers(work, viewer.providerId(), viewer.workerId(), "", SNAPSHOT));
    }

    private static Multi<OutboundSseEvent> opening(Sse sse, List<Stories.OfferCard> cards) {
        var events = new ArrayList<OutboundSseEvent>();
        events.add(json(sse, "ready", new ReadyView(cards.size())));
        cards.forEach(card -> events.add(json(sse, "offer", OfferView.of(card))));
        return Multi.createFrom().iterable(events);
    }

    private Multi<OutboundSseEvent> event(Sse sse, OfferHub.News news) {
        return switch (news) {
            case OfferHub.News.OfferChanged changed ->
                units.run(work -> stories.findOffer(work, changed.id()))
                        .onItem()
                        .transformToMulti(found -> Multi.createFrom()
                                .items(found.stream().map(card -> json(sse, "offer", OfferView.of(card)))));
            case OfferHub.News.Released released ->
                Multi.createFrom()
                        .item(json(
                                sse,
                                "assignment",
                                new ReleasedView(
                                        released.id().value(),
                                        released.orderId().value(),
                                        released.workerId().value(),
                                        "RELEASED",
                                        released.reason())));
        };
    }

    private static OutboundSseEvent json(Sse sse, String name, Object data) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }
}
