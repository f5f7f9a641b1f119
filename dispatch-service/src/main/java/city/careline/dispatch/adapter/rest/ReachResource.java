package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.ReachOutcome;
import city.careline.dispatch.application.ReportReach;
import city.careline.dispatch.application.TravelSource;
import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.RegionScope;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The 10-minute service circle. */
@Path("/reports/reach")
public class ReachResource {
    private final ReportReach reportReach;
    private final TravelSource source;
    private final Caller caller;

    /** Reports for the caller, as far as he may see. */
    public ReachResource(ReportReach reportReach, TravelSource source, Caller caller) {
        this.reportReach = reportReach;
        this.source = source;
        this.caller = caller;
    }

    /**
     * How many served elders of each community somebody capable reaches in time, as GeoJSON (RFC 7946). Fewer than five
     * homes are never shown alone and positions are rounded to about a hundred metres.
     */
    @GET
    @Produces({GeoJson.MEDIA_TYPE, Problem.MEDIA_TYPE})
    @RolesAllowed({Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.COMMUNITY, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Service circle: share of elders reached in time, gaps, sites, as GeoJSON")
    public Uni<ReachView> reach(
            @QueryParam("region") @Nullable @Pattern(regexp = "\\d{12}") String region,
            @QueryParam("minutes") @DefaultValue("10") @Min(1) @Max(60) int minutes,
            @QueryParam("itemCode") @DefaultValue(WorkOrder.URGENT_HELP) @Size(max = 40) String itemCode,
            @QueryParam("areas") @DefaultValue("false") boolean areas) {
        if (region != null) {
            caller.requireRegion(region);
        }
        String prefix = region == null
                ? caller.region().prefix()
                : RegionScope.of(region).prefix();
        var question = new ReportReach.Question(prefix, itemCode, Duration.ofMinutes(minutes), areas);
        return reportReach.handle(question).map(outcome -> switch (outcome) {
            case ReachOutcome.Reported reported -> ReachView.of(reported, itemCode, minutes, source);
            case ReachOutcome.UnknownItem() ->
                throw Problem.badField("itemCode", "Known", "服务目录中没有这个项目").exception();
            case ReachOutcome.Busy() ->
                throw Problem.of(503, "Reports busy", "正在生成的报表太多,请稍后再试").exception();
        });
    }
}
