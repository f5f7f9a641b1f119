package city.careline.elder.adapter.rest;

import city.careline.elder.application.ChangeElder;
import city.careline.elder.application.ElderQuery;
import city.careline.elder.application.ReadElder;
import city.careline.elder.application.RegisterElders;
import city.careline.elder.application.Requester;
import city.careline.elder.application.SearchElders;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.elder.AdvancedAge;
import city.careline.elder.domain.elder.ElderId;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Elders: registration, change, reading, search. */
@Path("/elders")
public class ElderResource {
    private final RegisterElders register;
    private final ChangeElder change;
    private final ReadElder read;
    private final SearchElders search;
    private final Requesters requesters;
    private final AdvancedAge policy;
    private final ElderMetrics metrics;

    /** Serves the register. */
    public ElderResource(
            RegisterElders register,
            ChangeElder change,
            ReadElder read,
            SearchElders search,
            Requesters requesters,
            AdvancedAge policy,
            ElderMetrics metrics) {
        this.register = register;
        this.change = change;
        this.read = read;
        this.search = search;
        this.requesters = requesters;
        this.policy = policy;
        this.metrics = metrics;
    }

    /** Registers an elder: 201; 409 when the identity number or the line is taken, 403 outside the caller's region. */
    @POST
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.OPERATOR, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Register an elder, with a new or an existing household and perhaps a terminal")
    public Uni<RestResponse<RegisteredView>> register(@NotNull @Valid ElderRequest request) {
        Requester by = requesters.current();
        return register.handle(List.of(Answers.of(request.toRegistration())), by)
                .map(List::getFirst)
                .invoke(this::count)
                .map(outcome ->
                        RestResponse.status(RestResponse.Status.CREATED, RegisteredView.of(Answers.of(outcome))));
    }

    /** Replaces an elder's data; the answer is masked. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.OPERATOR, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Change an elder's data")
    public Uni<ElderPartsResource.Changed> change(
            @PathParam("id") UUID id, @NotNull @Valid ElderChangeRequest request) {
        Requester by = requesters.current();
        return change.handle(new ElderId(id), Answers.of(request.toChange()), by)
                .map(outcome -> ElderPartsResource.Changed.of(Answers.of(outcome)));
    }

    /**
     * One elder. In clear for community and county staff of the region, and for an operator who names the open call;
     * each such reading is logged. Masked for everybody else.
     */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.COMMUNITY,
        Roles.COUNTY,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.CITY,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.SERVICE
    })
    @Operation(summary = "Read an elder; in clear only where allowed, and then logged")
    public Uni<ElderView> read(@PathParam("id") UUID id, @QueryParam("callId") @Nullable UUID callId) {
        return read.handle(new ElderId(id), callId, requesters.current())
                .map(Answers::of)
                .invoke(reading -> metrics.read(reading.clear()))
                .map(reading -> ElderView.of(reading.elder(), reading.clear(), reading.today(), policy));
    }

    /** Elders of the caller's region, always masked. */
    @GET
    @RolesAllowed({
        Roles.COMMUNITY,
        Roles.COUNTY,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.CITY,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.SERVICE
    })
    @Operation(summary = "Search elders by region, whole name, phone, identity number or household")
    public Uni<Page<ElderView>> search(@BeanParam @Valid ElderSearchParams params) {
        ElderQuery query = params.toQuery();
        metrics.searched();
        return search.handle(query, requesters.current())
                .map(found -> Page.of(
                        found.elders().stream()
                                .map(elder -> ElderView.of(elder, false, found.today(), policy))
                                .toList(),
                        query.limit(),
                        ElderView::elderId));
    }

    private void count(Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> done -> metrics.registered("rest", 1);
            case Outcome.Refused<?> refused ->
                metrics.refused("rest", refused.refusals().getFirst().name());
        }
    }
}
