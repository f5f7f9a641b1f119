package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.IssueOfferToken;
import city.careline.dispatch.domain.OfferId;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Gives out the tokens that answer offers, to the exchange or the seat that calls or writes to the worker. */
@Path("/offers/{id}/token")
public class OfferTokenResource {
    private final IssueOfferToken issueOfferToken;

    /** Issues through the command. */
    public OfferTokenResource(IssueOfferToken issueOfferToken) {
        this.issueOfferToken = issueOfferToken;
    }

    /**
     * A token for one answer to one offer.
     *
     * @param token 43 characters
     * @param until the offer's end
     */
    public record TokenView(String token, Instant until) {}

    /** The token of an open offer, for the exchange or the seat that calls or writes to the worker; 410 when it ended. */
    @POST
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
}
