package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.EndMassEvent;
import city.careline.dispatch.application.StartMassEvent;
import city.careline.dispatch.application.TellMassEvent;
import city.careline.dispatch.domain.MassEventId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.mass.MassEvent;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.runtime.event.Ids;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Mass events: welfare checks for many elders at once, when heat, cold, a flood or sickness endangers them. */
@Path("/mass-events")
@RolesAllowed({Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.ADMIN})
public class MassEventResource {
    private final StartMassEvent startMassEvent;
    private final TellMassEvent tellMassEvent;
    private final EndMassEvent endMassEvent;
    private final Caller caller;

    /** Acts for the caller. */
    public MassEventResource(
            StartMassEvent startMassEvent, TellMassEvent tellMassEvent, EndMassEvent endMassEvent, Caller caller) {
        this.startMassEvent = startMassEvent;
        this.tellMassEvent = tellMassEvent;
        this.endMassEvent = endMassEvent;
        this.caller = caller;
    }

    /**
     * What happens and whom it concerns.
     *
     * @param kind what happens
     * @param region 12-digit code; its elders are concerned, with everything below it
     * @param risks risk tiers concerned; absent or empty means all
     * @param groups groups one of which an elder must belong to; absent or empty asks for none
     * @param reason why
     */
    public record MassEventRequest(
            @NotNull(message = "不能为空") MassEvent.Kind kind,

            @NotNull(message = "不能为空") @Pattern(regexp = "\\d{12}", message = "须为12位地区代码")
            String region,

            @Nullable @Size(max = 3, message = "最多3项") Set<@NotNull Risk> risks,
            @Nullable @Size(max = 20, message = "最多20项") Set<@NotBlank @Size(max = 64) String> groups,

            @NotBlank(message = "不能为空") @Size(max = 200, message = "最多200字")
            String reason) {}

    /**
     * A mass event and how far it has come.
     *
     * @param massEventId the event
     * @param kind what happens
     * @param region whose elders are concerned
     * @param state OPENING, OPENED, ENDING or ENDED
     * @param reason why
     * @param startedBy who began it
     * @param startedAt when
     * @param endedAt when it was ended
     * @param opened checks opened so far
     * @param joined elders whose home was looked after already
     * @param checks how many checks stand where, by state
     */
    public record MassEventView(
            UUID massEventId,
            MassEvent.Kind kind,
            String region,
            MassEvent.State state,
            String reason,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt,
            int opened,
            int joined,
            @Nullable Map<OrderState, Integer> checks) {
        static MassEventView of(MassEvent event, @Nullable Map<OrderState, Integer> checks) {
            return new MassEventView(
                    event.id().value(),
                    event.kind(),
                    event.region().value(),
                    event.state(),
                    event.reason(),
                    event.startedBy(),
                    event.startedAt(),
                    event.endedAt(),
                    event.opened(),
                    event.joined(),
                    checks);
        }
    }

    /**
     * A mass event that has begun.
     *
     * @param massEventId the event
     */
    public record StartedView(UUID massEventId) {}

    /** Begins to open welfare checks, some hundred at a time. 202, or 403 outside the caller's region. */
    @POST
    @Cancellable(false)
    @Operation(summary = "Begin a mass event")
    public Uni<Response> start(@NotNull @Valid MassEventRequest request) {
        var wish = new StartMassEvent.Wish(
                request.kind(),
                new RegionCode(request.region()),
                Objects.requireNonNullElse(request.risks(), Set.of()),
                Objects.requireNonNullElse(request.groups(), Set.of()),
                request.reason(),
                originOfRequest());
        return startMassEvent.handle(wish, Scopes.viewer(caller)).map(outcome -> switch (outcome) {
            case StartMassEvent.Outcome.Started started ->
                Response.accepted(new StartedView(started.id().value())).build();
            case StartMassEvent.Outcome.OutsideScope far ->
                Problem.forbidden("该地区不在您的管辖范围内").response();
        });
    }

    /** How far it has come and what became of its checks; 404 outside the caller's region. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Progress of a mass event")
    public Uni<MassEventView> get(@PathParam("id") UUID id) {
        return tellMassEvent
                .handle(new MassEventId(id), Scopes.viewer(caller))
                .map(progress -> MassEventView.of(progress.event(), progress.checks()));
    }

    /** Opens no more and cancels the checks nobody has been sent to; 200 also when repeated. */
    @PUT
    @Path("/{id}/end")
    @Cancellable(false)
    @Operation(summary = "End a mass event")
    public Uni<MassEventView> end(@PathParam("id") UUID id) {
        return endMassEvent
                .handle(new MassEventId(id), Scopes.viewer(caller))
                .map(event -> MassEventView.of(event, null));
    }

    private static String originOfRequest() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : Ids.nextOrigin();
    }
}
