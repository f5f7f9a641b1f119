package city.careline.elder.adapter.rest;

import city.careline.elder.application.AddRegion;
import city.careline.elder.application.ChangeRegion;
import city.careline.elder.application.ListRegions;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import city.careline.elder.domain.region.RegionLevel;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Roles;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The region tree: city, county or zone, street or township, community or village. */
@Path("/regions")
public class RegionResource {
    private final AddRegion add;
    private final ChangeRegion change;
    private final ListRegions list;
    private final Requesters requesters;

    /** Serves the tree. */
    public RegionResource(AddRegion add, ChangeRegion change, ListRegions list, Requesters requesters) {
        this.add = add;
        this.change = change;
        this.list = list;
        this.requesters = requesters;
    }

    /**
     * A region to be added.
     *
     * @param code 12 digits; level and parent follow from it
     * @param name Chinese name
     */
    public record RegionRequest(
            @NotBlank @Size(max = 12) String code,

            @NotBlank @Size(max = 50) @Pattern(regexp = "\\P{Cntrl}*")
            String name) {}

    /**
     * A region's new state.
     *
     * @param name Chinese name
     * @param active false to withdraw it; it is never deleted
     */
    public record RegionChangeRequest(
            @NotBlank @Size(max = 50) @Pattern(regexp = "\\P{Cntrl}*")
            String name,

            @NotNull Boolean active) {}

    /**
     * A region as shown.
     *
     * @param code 12 digits
     * @param parentCode the region above, absent for a city
     * @param name Chinese name
     * @param level CITY, COUNTY, STREET or COMMUNITY
     * @param extension true for a zone or local unit with an extension code
     * @param active false when withdrawn
     * @param validFrom first day in the tree
     * @param validTo day of withdrawal
     * @param version grows with every change
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RegionView(
            String code,
            @Nullable String parentCode,
            String name,
            RegionLevel level,
            boolean extension,
            boolean active,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            long version) {
        static RegionView of(Region region) {
            RegionCode code = region.code();
            return new RegionView(
                    code.value(),
                    code.parent().map(RegionCode::value).orElse(null),
                    region.name(),
                    code.level(),
                    code.isExtension(),
                    region.isActive(),
                    region.validFrom(),
                    region.validTo(),
                    region.version());
        }
    }

    /** Adds a region below one that is there: 201; 409 when it is there already. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Cancellable(false)
    @Operation(summary = "Add a region; level and parent follow from the code")
    public Uni<RestResponse<RegionView>> add(@NotNull @Valid RegionRequest request) {
        RegionCode code = RegionCode.find(request.code()).orElseThrow(() -> malformed("code"));
        return add.handle(code, request.name().strip(), requesters.current())
                .map(outcome -> RestResponse.status(RestResponse.Status.CREATED, RegionView.of(Answers.of(outcome))));
    }

    /** Renames, withdraws or restores a region. */
    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.ADMIN)
    @Cancellable(false)
    @Operation(summary = "Rename, withdraw or restore a region")
    public Uni<RegionView> change(@PathParam("code") String code, @NotNull @Valid RegionChangeRequest request) {
        RegionCode known = Answers.of(
                RegionCode.find(code).map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.REGION_ABSENT)));
        return change.handle(known, request.name().strip(), request.active(), requesters.current())
                .map(outcome -> RegionView.of(Answers.of(outcome)));
    }

    /** Regions right below the parent, withdrawn ones too; the cities when no parent is named. */
    @GET
    @Authenticated
    @Operation(summary = "List the regions below one")
    public Uni<List<RegionView>> list(@QueryParam("parent") @Nullable String parent) {
        RegionCode code = parent == null ? null : RegionCode.find(parent).orElseThrow(() -> malformed("parent"));
        return list.handle(code)
                .map(regions -> regions.stream().map(RegionView::of).toList());
    }

    private static RuntimeException malformed(String field) {
        return Problem.badField(field, Refusal.REGION_MALFORMED.rule(), Refusal.REGION_MALFORMED.detail())
                .exception();
    }
}
