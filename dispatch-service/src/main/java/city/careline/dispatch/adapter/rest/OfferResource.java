package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Absent;
import city.careline.dispatch.application.AcceptOffer;
import city.careline.dispatch.application.DeclineOffer;
import city.careline.dispatch.application.Stories;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.application.Viewer;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Offers and the answers to them: exactly one winner, every loser told at once. */
@Path("/offers")
public class OfferResource {
    private final UnitsOfWork units;
    private final Stories stories;
    private final AcceptOffer acceptOffer;
    private final DeclineOffer declineOffer;
    private final AcceptanceTally tally;
    private final Caller caller;

    /** Answers for the caller. */
    public OfferResource(
            UnitsOfWork units,
            Stories stories,
            AcceptOffer acceptOffer,
            DeclineOffer declineOffer,
            AcceptanceTally tally,
            Caller caller) {
        this.units = units;
        this.stories = stories;
        this.acceptOffer = acceptOffer;
        this.declineOffer = declineOffer;
        this.tally = tally;
        this.caller = caller;
    }

    /**
     * Why an offer is declined.
     *
     * @param reason reason code or words
     */
    public record DeclineRequest(@NotBlank @Size(max = 200) String reason) {}

    /**
     * The order is the caller's.
     *
     * @param assignmentId the assignment
     * @param repeated true when it already was
     */
    public record GrantedView(UUID assignmentId, boolean repeated) {}

    /** Open offers, oldest first; a worker sees his own, a desk its provider's. */
    @GET
    @RolesAllowed({Roles.WORKER, Roles.PROVIDER, Roles.OPERATOR, Roles.SUPERVISOR})
    @Operation(summary = "List open offers")
    public Uni<List<OfferView>> list(
            @QueryParam("worker") @Nullable UUID worker,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Viewer viewer = Scopes.viewer(caller);
        @Nullable WorkerId own = viewer.workerId();
        if (own != null && worker != null && !own.value().equals(worker)) {
            throw Problem.forbidden("只能查看派给自己的单").exception();
        }
        @Nullable WorkerId whose = own == null && worker != null ? new WorkerId(worker) : own;
        return units.run(work -> stories.openOffers(
                        work, viewer.providerId(), whose, viewer.isBound() ? "" : viewer.regionPrefix(), limit))
                .map(cards -> cards.stream().map(OfferView::of).toList());
    }

    private static boolean inScope(Viewer viewer, Stories.OfferCard card) {
        var region = card.order().header().region();
        return region == null || viewer.coversRegion(region);
    }

    /** Accepts; a seat may for whoever is on the telephone. 200 also when the winner repeats; 409 taken, worker busy or barred; 410 too late; 403 somebody else's. */
    @PUT
    @Path("/{id}/acceptance")
    @RolesAllowed({Roles.WORKER, Roles.PROVIDER, Roles.OPERATOR, Roles.SUPERVISOR})
    @Cancellable(false)
    @Operation(summary = "Accept an offer")
    public Uni<Response> accept(@PathParam("id") UUID id) {
        return answerer(id)
                .chain(by -> acceptOffer.handle(new OfferId(id), by))
                .invoke(tally::count)
                .map(OfferAnswers::of);
    }

    /** Declines; the next wave goes out at once when this was the last open offer. 204 also when repeated. */
    @PUT
    @Path("/{id}/decline")
    @RolesAllowed({Roles.WORKER, Roles.PROVIDER, Roles.OPERATOR, Roles.SUPERVISOR})
    @Cancellable(false)
    @Operation(summary = "Decline an offer")
    public Uni<Response> decline(@PathParam("id") UUID id, @NotNull @Valid DeclineRequest request) {
        return answerer(id)
                .chain(by -> declineOffer.handle(new OfferId(id), by, request.reason()))
                .map(OfferAnswers::of);
    }

    /** A seat answers for whoever is on the telephone, as far as its region reaches. */
    private Uni<Answerer> answerer(UUID id) {
        Viewer viewer = Scopes.viewer(caller);
        if (viewer.isBound()) {
            return Uni.createFrom().item(Scopes.answerer(caller));
        }
        return units.run(work -> stories.findOffer(work, new OfferId(id)))
                .map(found -> found.filter(card -> inScope(viewer, card)).orElseThrow(() -> new Absent("offer")))
                .replaceWith(Answerer.bySeat(viewer.subject()));
    }
}
