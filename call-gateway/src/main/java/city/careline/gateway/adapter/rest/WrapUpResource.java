package city.careline.gateway.adapter.rest;

import city.careline.gateway.application.SeatSessions;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** How long a seat is left to write up a call. */
@Path("/policies/wrap-up")
public class WrapUpResource {
    private final SeatSessions sessions;

    /** One value for all seats. */
    public WrapUpResource(SeatSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * The policy.
     *
     * @param seconds after a call, until the seat is ready again by itself
     */
    public record WrapUp(
            @NotNull(message = "不能为空") @Min(value = 0, message = "至少为0") @Max(value = 3600, message = "至多为3600")
            Integer seconds) {}

    /** The present value. */
    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Length of wrap-up")
    public Uni<WrapUp> get() {
        return sessions.wrapUp().map(it -> new WrapUp((int) it.toSeconds()));
    }

    /** Sets it, for calls that end from now on. */
    @PUT
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set the length of wrap-up")
    public Uni<WrapUp> set(@NotNull(message = "不能为空") @Valid WrapUp policy) {
        return sessions.setWrapUp(Duration.ofSeconds(policy.seconds())).replaceWith(policy);
    }
}
