package city.careline.elder.adapter.rest;

import city.careline.elder.application.AddHousehold;
import city.careline.elder.application.ReadHousehold;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Households: people who share a home, and perhaps a terminal. */
@Path("/households")
public class HouseholdResource {
    private final AddHousehold add;
    private final ReadHousehold read;
    private final Requesters requesters;

    /** Serves the register. */
    public HouseholdResource(AddHousehold add, ReadHousehold read, Requesters requesters) {
        this.add = add;
        this.read = read;
        this.requesters = requesters;
    }

    /**
     * A household as shown; its address is read with its elders.
     *
     * @param householdId the household
     * @param regionCode the community
     * @param urban urban or rural
     * @param elderIds who lives there
     * @param terminalIds its terminals, active and taken out
     * @param version grows with every change
     */
    public record HouseholdView(
            UUID householdId,
            String regionCode,
            boolean urban,
            List<UUID> elderIds,
            List<UUID> terminalIds,
            long version) {
        static HouseholdView of(Household household, List<UUID> elderIds, List<UUID> terminalIds) {
            return new HouseholdView(
                    household.id().value(),
                    household.home().region().value(),
                    household.home().urban(),
                    elderIds,
                    terminalIds,
                    household.version());
        }
    }

    /** Adds a household before its elders: 201. */
    @POST
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.OPERATOR, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Add a household")
    public Uni<RestResponse<HouseholdView>> add(@NotNull @Valid HomeRequest request) {
        var refusals = new ArrayList<Refusal>();
        var home = request.toHome(refusals);
        Home known = Answers.of(home.map(Outcome::done).orElseGet(() -> new Outcome.Refused<>(refusals)));
        return add.handle(known, requesters.current())
                .map(outcome -> RestResponse.status(
                        RestResponse.Status.CREATED, HouseholdView.of(Answers.of(outcome), List.of(), List.of())));
    }

    /** A household with the ids of its elders and terminals. */
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
    @Operation(summary = "Read a household")
    public Uni<HouseholdView> read(@PathParam("id") UUID id) {
        return read.handle(new HouseholdId(id), requesters.current())
                .map(Answers::of)
                .map(reading -> HouseholdView.of(
                        reading.household(),
                        reading.elders().stream()
                                .map(elder -> elder.id().value())
                                .toList(),
                        reading.terminals().stream()
                                .map(terminal -> terminal.id().value())
                                .toList()));
    }
}
