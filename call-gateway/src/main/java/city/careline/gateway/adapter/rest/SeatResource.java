package city.careline.gateway.adapter.rest;

import city.careline.gateway.application.ChangeSeatState;
import city.careline.gateway.application.PhoneCopies;
import city.careline.gateway.application.Seats;
import city.careline.gateway.application.SignOff;
import city.careline.gateway.application.SignOn;
import city.careline.gateway.domain.PhoneState;
import city.careline.gateway.domain.SeatDecision;
import city.careline.gateway.domain.SeatId;
import city.careline.gateway.domain.SeatSession;
import city.careline.gateway.domain.SeatState;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Seats: who sits there, in which state, and what the screen shows. */
@Path("/seats")
public class SeatResource {
    private final SignOn signOn;
    private final SignOff signOff;
    private final ChangeSeatState changeState;
    private final Seats seats;
    private final PhoneCopies phones;
    private final SeatScreens screens;
    private final Caller caller;
    private final String seatPattern;
    private final List<String> installed;

    /** Serves the seats whose number fits the pattern. */
    public SeatResource(
            SignOn signOn,
            SignOff signOff,
            ChangeSeatState changeState,
            Seats seats,
            PhoneCopies phones,
            SeatScreens screens,
            Caller caller,
            @ConfigProperty(name = "careline.pbx.seat-pattern", defaultValue = "80\\d\\d") String seatPattern,
            @ConfigProperty(name = "careline.seats") Optional<List<String>> installed) {
        this.signOn = signOn;
        this.signOff = signOff;
        this.changeState = changeState;
        this.seats = seats;
        this.phones = phones;
        this.screens = screens;
        this.caller = caller;
        this.seatPattern = seatPattern;
        this.installed = installed.orElse(List.of());
    }

    /** The state an operator wants. */
    public record StateRequest(@NotNull(message = "不能为空") SeatState state) {}

    /** All seats that are installed, occupied or whose phone is known, by number. */
    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR})
    @Operation(summary = "All seats with operator, state, phone and current call")
    public Uni<List<SeatView>> list() {
        return phones.list().map(others -> {
            var known = new HashMap<>(others);
            known.putAll(seats.phones());
            return views(known);
        });
    }

    /** The operator sits down; repeated, nothing changes. */
    @PUT
    @Path("/{seat}/session")
    @RolesAllowed(Roles.OPERATOR)
    @Cancellable(false)
    @Operation(summary = "Sign on at a seat")
    public Uni<Response> signOn(@PathParam("seat") String seat) {
        return signOn.handle(seat(seat), caller.subject()).map(SeatResource::answer);
    }

    /** The operator gets up; a supervisor may sign anybody off. */
    @DELETE
    @Path("/{seat}/session")
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR})
    @Cancellable(false)
    @Operation(summary = "Sign off from a seat")
    public Uni<Response> signOff(@PathParam("seat") String seat) {
        return signOff.handle(seat(seat), caller.subject(), caller.hasRole(Roles.SUPERVISOR))
                .map(SeatResource::answer);
    }

    /** READY, BUSY or WRAP_UP, at the operator's own seat. */
    @PUT
    @Path("/{seat}/state")
    @RolesAllowed(Roles.OPERATOR)
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change the state of one's own seat")
    public Uni<Response> changeState(
            @PathParam("seat") String seat, @NotNull(message = "不能为空") @Valid StateRequest request) {
        return changeState.handle(seat(seat), caller.subject(), request.state()).map(SeatResource::answer);
    }

    /** Screen pops as server-sent events; what rings or is spoken there now comes first. */
    @GET
    @Path("/{seat}/stream")
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Screen pop: call-offered, call-answered, call-updated, call-ended")
    public Multi<OutboundSseEvent> stream(@PathParam("seat") String seat, @Context Sse sse) {
        return screens.stream(seat(seat), sse);
    }

    private SeatId seat(String text) {
        if (!text.matches(seatPattern)) {
            throw Problem.notFound("没有这个坐席").exception();
        }
        return new SeatId(text);
    }

    private static Response answer(SeatDecision decision) {
        return switch (decision) {
            case SeatDecision.Taken taken ->
                Response.ok(SeatView.Session.of(taken.session())).build();
            case SeatDecision.Left left -> Response.noContent().build();
            case SeatDecision.Occupied refused ->
                Problem.conflict("Seat occupied", "该坐席已由其他话务员签入").response();
            case SeatDecision.ElsewhereSignedOn elsewhere ->
                Problem.conflict("Signed on elsewhere", "您已在坐席 " + elsewhere.seat() + " 签入,请先签出")
                        .response();
            case SeatDecision.NobodyThere refused ->
                Problem.conflict("Nobody signed on", "该坐席尚未签入").response();
        };
    }

    private List<SeatView> views(Map<SeatId, PhoneState> known) {
        var views = new TreeMap<String, SeatView>();
        installed.forEach(seat -> views.put(seat, new SeatView(seat, null, null, null)));
        known.forEach((seat, phone) ->
                views.put(seat.value(), new SeatView(seat.value(), null, phone, screens.callAt(seat))));
        for (SeatSession session : seats.list()) {
            SeatId seat = session.seat();
            views.put(
                    seat.value(),
                    new SeatView(seat.value(), SeatView.Session.of(session), known.get(seat), screens.callAt(seat)));
        }
        return List.copyOf(views.values());
    }
}
