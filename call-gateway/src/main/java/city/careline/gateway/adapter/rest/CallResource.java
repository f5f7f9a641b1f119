package city.careline.gateway.adapter.rest;

import city.careline.gateway.application.CallHistory;
import city.careline.gateway.application.CallHistory.Entry;
import city.careline.gateway.application.CallHistory.Query;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The history of calls: ids only, within the caller's region. */
@Path("/calls")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
public class CallResource {
    private static final int CITY_DIGITS = 4;

    private final CallHistory history;
    private final Caller caller;

    /** Reads on behalf of the caller. */
    public CallResource(CallHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    /** Calls, newest first. */
    @GET
    @Operation(summary = "Calls within the caller's region, newest first")
    public Uni<List<Entry>> list(
            @QueryParam("since") @Nullable String since,
            @QueryParam("origin") @Nullable @Pattern(regexp = "[0-9a-f]{32}", message = "须为32位十六进制") String origin,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为1")
                    @Max(value = 500, message = "至多为500")
                    int limit) {
        return history.list(new Query(
                caller.region().prefix(),
                seesUnknownRegion(),
                since == null ? null : instant(since),
                origin,
                after == null ? null : uuid(after),
                limit));
    }

    /** One call; 404 when it is unknown or outside the caller's region. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One call")
    public Uni<Entry> get(@PathParam("id") UUID id) {
        return history.find(id, caller.region().prefix(), seesUnknownRegion())
                .map(found -> found.orElseThrow(() -> Problem.notFound("没有这次通话").exception()));
    }

    /** A caller nobody knows belongs to the whole city's desk. */
    private boolean seesUnknownRegion() {
        return caller.region().prefix().length() <= CITY_DIGITS
                && (caller.hasRole(Roles.OPERATOR) || caller.hasRole(Roles.SUPERVISOR));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problem.badField("since", "Instant", "须为 ISO-8601 时间").exception();
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badField("after", "UUID", "须为通话编号").exception();
        }
    }
}
