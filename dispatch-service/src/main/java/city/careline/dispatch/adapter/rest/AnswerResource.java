package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.AcceptByToken;
import city.careline.dispatch.application.DeclineByToken;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * Answers without a login: a called worker presses a key, or follows the link of a message. The token travels in the
 * body, so it stands in no access log.
 */
@Path("/answers")
public class AnswerResource {
    private final AcceptByToken acceptByToken;
    private final DeclineByToken declineByToken;
    private final AcceptanceTally tally;

    /** Answers for whoever holds a token. */
    public AnswerResource(AcceptByToken acceptByToken, DeclineByToken declineByToken, AcceptanceTally tally) {
        this.acceptByToken = acceptByToken;
        this.declineByToken = declineByToken;
        this.tally = tally;
    }

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

    /** Accepts as the worker the offer was made to; the same answers as in the app, 404 for a token never issued. */
    @PUT
    @Path("/acceptance")
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
    @Path("/decline")
    @PermitAll
    @Cancellable(false)
    @Operation(summary = "Decline an offer by its token")
    public Uni<Response> decline(@NotNull @Valid TokenDecline request) {
        return Uni.createFrom()
                .deferred(() -> declineByToken.handle(request.token(), request.reason()))
                .map(OfferAnswers::of);
    }
}
