package city.careline.runtime.inbox;

import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Events that could not be taken, for the supervisor who owns them. */
@Path("/quarantine")
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
public class QuarantineResource {
    private final Quarantine quarantine;
    private final Caller caller;

    /** Serves this service's own quarantine. */
    public QuarantineResource(Quarantine quarantine, Caller caller) {
        this.quarantine = quarantine;
        this.caller = caller;
    }

    /**
     * How an item was dealt with.
     *
     * @param resolution what was done, for whoever asks later
     */
    public record Resolution(@NotBlank @Size(max = 500) String resolution) {}

    /** Open items, oldest first, at most 500. */
    @GET
    public Uni<List<Quarantine.Item>> list() {
        return quarantine.listOpen();
    }

    /** Marks an item as dealt with; 404 when there is no such open item. */
    @PUT
    @Path("/{id}/resolution")
    @Cancellable(false)
    public Uni<RestResponse<Void>> resolve(@PathParam("id") long id, @NotNull @Valid Resolution resolution) {
        return quarantine.resolve(id, caller.subject(), resolution.resolution()).map(found -> {
            if (!found) {
                throw Problem.notFound("没有这条待处理的隔离记录").exception();
            }
            return RestResponse.noContent();
        });
    }
}
