package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.AcceptByToken;
import city.careline.dispatch.application.DeclineByToken;
import city.careline.dispatch.application.IssueOfferToken;
import city.careline.dispatch.domain.OfferId;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * Answers without a login: a called worker presses a key, or follows the link of a message. The token travels in the
 * body, so it stands in no access log.
 */
@Path("/")
public class OfferTokenResource {
    private final IssueOfferToken issueOfferToken;
    private final AcceptByToken acceptByToken;
    private final DeclineByToken declineByToken;
    private final AcceptanceTally tally;

    /** Answers for whoever holds a token. */
    public OfferTokenResource(
            IssueOfferToken issueOfferToken,
            AcceptByToken acceptByToken,
            DeclineByToken declineByToken,
            AcceptanceTally tally) {
        this.issueOfferToken = issueOfferToken;
        this.acceptByToken = acceptByToken;
        this.declineByToken = declineByToken;
        this.tally = tally;
    }

    /**
     * A token for one answer to one offer.
     *
     * @param token 43 characters
     * @param until the offer's end
     */
    public record TokenView(String token, Instant until) {}

    /**
     * An acceptance.
     *
     * @param token the offer's token
     */
    public record TokenAcceptance(@NotBlank @Size(max = 100) String token) {}

    /**
     * A decline.
     *
     * @param token the offer's token
     * @param reason reason code or words
     */
    public record TokenDecline(
            @NotBlank @Size(max = 100) String token,
            @NotBlank @Size(max = 200) String reason) {}

    /** The token of an open offer, for the exchange or the seat that calls or writes to the worker; 410 when it ended. */
    @POST
    @Path("/offers/{id}/token")
    @RolesAllowed({Roles.SERVICE, Roles.OPERATOR, Roles.SUPERVISOR})
    @Cancellable(false)
    @Operation(summary = "The one-time token that answers an offer without a login")
    public Uni<Response> issue(@PathParam("id") UUID id) {
        return issueOfferToken.handle(new OfferId(id)).map(issue -> switch (issue) {
            case IssueOfferToken.Issue.Issued issued ->
                Response.ok(new TokenView(issued.token(), issued.until())).build();
            case IssueOfferToken.Issue.Ended ended ->
                Problem.of(410, "Offer too late", "该派单已失效").response();
        });
    }

    /** Accepts as the worker the offer was made to; the same answers as in the app, 404 for a token never issued. */
    @PUT
    @Path("/answers/acceptance")
    @PermitAll
    @Cancellable(false)
    @Operation(summary = "Accept an offer by its token")
    public Uni<Response> accept(@NotNull @Valid TokenAcceptance request) {
        return Uni.createFrom()
                .deferred(() -> acceptByToken.handle(request.token()))
                .invoke(tally::count)
                .map(OfferAnswers::of);
    }

    /** Declines as the worker the offer was made to; the same answers as in the app, 404 for a token never issued. */
    @PUT
    @Path("/answers/decline")
    @PermitAll
    @Cancellable(false)
    @Operation(summary = "Decline an offer by its token")
    public Uni<Response> decline(@NotNull @Valid TokenDecline request) {
        return Uni.createFrom()
                .deferred(() -> declineByToken.handle(request.token(), request.reason()))
                .map(OfferAnswers::of);
    }
}
