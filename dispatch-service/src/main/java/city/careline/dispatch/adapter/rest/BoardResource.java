package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Boards;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.RegionScope;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The board of open emergencies with their clocks beside the limits to keep. */
@Path("/board")
public class BoardResource {
    private final UnitsOfWork units;
    private final Boards boards;
    private final Caller caller;
    private final Limits limits;

    /** Reads the limits: N1, N3, N4 and N5 of the domain reference by default. */
    public BoardResource(
            UnitsOfWork units,
            Boards boards,
            Caller caller,
            @ConfigProperty(name = "careline.dispatch.limit.answer", defaultValue = "10s") Duration answer,
            @ConfigProperty(name = "careline.dispatch.limit.first-offer", defaultValue = "60s") Duration firstOffer,
            @ConfigProperty(name = "careline.dispatch.limit.accept", defaultValue = "120s") Duration accept,
            @ConfigProperty(name = "careline.dispatch.limit.arrival", defaultValue = "25m") Duration arrival) {
        this.units = units;
        this.boards = boards;
        this.caller = caller;
        this.limits = new Limits(answer, firstOffer, accept, arrival);
    }

    private record Limits(Duration answer, Duration firstOffer, Duration accept, Duration arrival) {}

    /**
     * The board.
     *
     * @param at instant of all ages on it
     * @param incidents open emergencies, oldest first
     */
    public record BoardView(Instant at, List<LineView> incidents) {
        /** Keeps its own copy. */
        public BoardView {
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * An open emergency.
     *
     * @param workOrderId the incident
     * @param state where it stands
     * @param stateName the same in Chinese
     * @param owner subject of the operator whose it is, or supervisor or county
     * @param risk risk tier
     * @param regionCode where, when known
     * @param raisedAt when the key was pressed
     * @param ageSeconds time since then
     * @param escalationStep last step of the ladder taken, 0 for none
     * @param ambulanceAt when an ambulance was asked for
     * @param answered clock of the call, absent when there was none
     * @param firstOffer clock until the first worker was asked
     * @param accepted clock until the worker now bound accepted
     * @param arrival clock until that worker is at the door
     * @param arriveBy when that worker is expected
     */
    public record LineView(
            UUID workOrderId,
            OrderState state,
            String stateName,
            String owner,
            Risk risk,
            @Nullable String regionCode,
            Instant raisedAt,
            long ageSeconds,
            int escalationStep,
            @Nullable Instant ambulanceAt,
            @Nullable ClockView answered,
            ClockView firstOffer,
            ClockView accepted,
            ClockView arrival,
            @Nullable Instant arriveBy) {}

    /**
     * A clock that began with the press.
     *
     * @param at when it stopped, absent while it runs
     * @param seconds time it ran or has been running
     * @param limitSeconds time it should stop within
     * @param exceeded true when it did not, or has not
     */
    public record ClockView(@Nullable Instant at, long seconds, long limitSeconds, boolean exceeded) {
        static ClockView of(Instant start, @Nullable Instant stop, Duration limit, Instant now) {
            Duration ran = Duration.between(start, stop == null ? now : stop);
            return new ClockView(stop, Math.max(0, ran.toSeconds()), limit.toSeconds(), ran.compareTo(limit) > 0);
        }
    }

    /** Open emergencies in the caller's region, oldest first. */
    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY})
    @Operation(summary = "Board of open emergencies with their clocks")
    public Uni<BoardView> read(
            @QueryParam("region") @Nullable @Pattern(regexp = "\\d{12}") String region,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        String prefix = region == null ? "" : RegionScope.of(region).prefix();
        return units.run(work -> boards.openIncidents(work, prefix, Scopes.viewer(caller), limit)
                .map(lines -> new BoardView(
                        work.now(),
                        lines.stream().map(line -> view(line, work.now())).toList())));
    }

    private LineView view(Boards.Line line, Instant now) {
        OrderHeader header = line.order().header();
        Instant raised = line.order() instanceof Incident one ? one.first().raisedAt() : header.openedAt();
        var region = header.region();
        return new LineView(
                header.id().value(),
                header.state(),
                OrderStates.inChinese(header.state()),
                header.owner(),
                header.risk(),
                region == null ? null : region.value(),
                raised,
                Math.max(0, Duration.between(raised, now).toSeconds()),
                header.watch().escalated().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0),
                header.watch().ambulanceAt(),
                header.callId() == null ? null : ClockView.of(raised, line.answeredAt(), limits.answer(), now),
                ClockView.of(raised, line.firstOfferAt(), limits.firstOffer(), now),
                ClockView.of(raised, line.acceptedAt(), limits.accept(), now),
                ClockView.of(raised, line.arrivedAt(), limits.arrival(), now),
                line.arriveBy());
    }
}
