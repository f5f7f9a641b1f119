package city.careline.testkit.arch.clean.dispatch.adapter.rest;

import city.careline.testkit.arch.clean.dispatch.application.AcceptOffer;
import city.careline.testkit.arch.clean.dispatch.domain.Offer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.Cancellable;

@RolesAllowed("worker")
public class OfferResource {
    private final AcceptOffer acceptOffer;

    public OfferResource(AcceptOffer acceptOffer) {
        this.acceptOffer = acceptOffer;
    }

    @POST
    @Cancellable(false)
    public Uni<Response> accept(UUID id) {
        return acceptOffer.accept(id, Instant.now()).map(outcome -> switch (outcome) {
            case Offer.Outcome.Accepted accepted -> Response.ok(accepted.at()).build();
            case Offer.Outcome.TooLate late -> Response.status(410).build();
        });
    }

    @GET
    @PermitAll
    public String read() {
        return "clean";
    }
}
