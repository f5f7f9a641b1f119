package city.careline.elder.adapter.rest;

import city.careline.elder.application.Announcement;
import city.careline.elder.application.ReadTerminal;
import city.careline.elder.application.RegisterTerminal;
import city.careline.elder.application.RemoveTerminal;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Fittings;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import city.careline.runtime.security.Roles;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** One-key terminals (一键通): what a caller is recognised by. */
@Path("/terminals")
public class TerminalResource {
    private final RegisterTerminal register;
    private final RemoveTerminal remove;
    private final ReadTerminal read;
    private final Requesters requesters;
    private final ElderMetrics metrics;

    /** Serves the register. */
    public TerminalResource(
            RegisterTerminal register,
            RemoveTerminal remove,
            ReadTerminal read,
            Requesters requesters,
            ElderMetrics metrics) {
        this.register = register;
        this.remove = remove;
        this.read = read;
        this.requesters = requesters;
        this.metrics = metrics;
    }

    /**
     * A terminal to be registered; for one elder, or for a household whose elders may all press it.
     *
     * @param lineNumber its line; at least this or the device id
     * @param deviceId id an IP terminal reports itself by
     * @param elderId the elder it belongs to
     * @param householdId the household it belongs to
     * @param keyMap key to number or item code; red 995 and green 996 when absent
     * @param installedOn day of installation, today when absent
     */
    public record TerminalRequest(
            @Nullable @Size(max = 30) String lineNumber,

            @Nullable @Pattern(regexp = FittingsRequest.DEVICE_ID)
            String deviceId,

            @Nullable UUID elderId,
            @Nullable UUID householdId,
            @Nullable Map<String, String> keyMap,
            @Nullable LocalDate installedOn) {
        Outcome<RegisterTerminal.Order> toOrder() {
            var refusals = new ArrayList<Refusal>();
            Fittings fittings = new FittingsRequest(lineNumber, deviceId, keyMap).toFittings(refusals);
            return Outcome.of(
                    refusals,
                    new RegisterTerminal.Order(
                            fittings,
                            elderId == null ? null : new ElderId(elderId),
                            householdId == null ? null : new HouseholdId(householdId),
                            installedOn));
        }
    }

    /**
     * The id of a new terminal.
     *
     * @param terminalId the terminal
     */
    public record Registered(UUID terminalId) {}

    /**
     * A terminal as shown; the line is always masked.
     *
     * @param terminalId the terminal
     * @param line {@code 100****0001}
     * @param deviceId id an IP terminal reports itself by
     * @param elderId the elder it belongs to, absent for a household's
     * @param householdId the household it stands in
     * @param elderIds the living elders who may press it
     * @param regionCode where it stands
     * @param risk highest risk of those elders
     * @param keyMap key to number or item code
     * @param active false when taken out
     * @param installedOn day of installation
     * @param removedOn day it was taken out
     * @param version grows with every change
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TerminalView(
            UUID terminalId,
            @Nullable String line,
            @Nullable String deviceId,
            @Nullable UUID elderId,
            UUID householdId,
            List<UUID> elderIds,
            String regionCode,
            Risk risk,
            Map<String, String> keyMap,
            boolean active,
            LocalDate installedOn,
            @Nullable LocalDate removedOn,
            long version) {
        static TerminalView of(Announcement.OfTerminal news) {
            Terminal terminal = news.terminal();
            PhoneNumber line = terminal.fittings().line();
            ElderId owner = terminal.owner();
            return new TerminalView(
                    terminal.id().value(),
                    line == null ? null : line.masked(),
                    terminal.fittings().deviceId(),
                    owner == null ? null : owner.value(),
                    terminal.household().value(),
                    news.pressedBy().stream().map(elder -> elder.id().value()).toList(),
                    news.regionCode(),
                    Terminal.riskOf(news.pressedBy()),
                    terminal.fittings().keyMap(),
                    terminal.isActive(),
                    terminal.installedOn(),
                    terminal.removedOn(),
                    terminal.version());
        }
    }

    /** Registers a terminal: 201; 409 when another active terminal has the line or the device id. */
    @POST
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.OPERATOR, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Register a terminal for an elder or a household")
    public Uni<RestResponse<Registered>> register(@NotNull @Valid TerminalRequest request) {
        return register.handle(Answers.of(request.toOrder()), requesters.current())
                .map(Answers::of)
                .invoke(() -> metrics.terminals("registered"))
                .map(terminal -> RestResponse.status(
                        RestResponse.Status.CREATED,
                        new Registered(terminal.id().value())));
    }

    /** One terminal and who may press it. */
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
    @Operation(summary = "Read a terminal")
    public Uni<TerminalView> read(@PathParam("id") UUID id) {
        return read.handle(new TerminalId(id), requesters.current())
                .map(outcome -> TerminalView.of(Answers.of(outcome)));
    }

    /** Takes a terminal out: 204, again and again. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.OPERATOR, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Take a terminal out")
    public Uni<RestResponse<Void>> remove(@PathParam("id") UUID id) {
        return remove.handle(new TerminalId(id), requesters.current())
                .map(Answers::of)
                .invoke(() -> metrics.terminals("removed"))
                .map(terminal -> RestResponse.noContent());
    }
}
