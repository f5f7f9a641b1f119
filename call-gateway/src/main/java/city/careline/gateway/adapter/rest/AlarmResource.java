package city.careline.gateway.adapter.rest;

import city.careline.gateway.application.RaiseAlarm;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Alarms of IP terminals. */
@Path("/alarms")
public class AlarmResource {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";
    private static final String NAME_RULE = "须为1至64位字母、数字或 . _ : -";

    private final RaiseAlarm raise;

    /** Needs neither the database nor Kafka. */
    public AlarmResource(RaiseAlarm raise) {
        this.raise = raise;
    }

    /** What an IP terminal may report. */
    public enum Kind {
        /** The red key. */
        EMERGENCY
    }

    /**
     * A terminal's message.
     *
     * @param deviceId the terminal's own id
     * @param reference its own number of the message; a repetition carries the same
     * @param kind what happened
     * @param raisedAt when, by the terminal's clock; absent when it has none
     */
    public record AlarmRequest(
            @NotNull(message = "不能为空") @Pattern(regexp = NAME, message = NAME_RULE)
            String deviceId,

            @NotNull(message = "不能为空") @Pattern(regexp = NAME, message = NAME_RULE)
            String reference,

            @NotNull(message = "不能为空") Kind kind,
            @Nullable Instant raisedAt) {}

    /** The alarm's id, the same for every repetition. */
    public record AlarmTaken(UUID alarmId) {}

    /** Takes an alarm: 202 once it is durable, 503 when it must be repeated. */
    @POST
    @RolesAllowed(Roles.DEVICE)
    @Cancellable(false)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Raise an alarm; the same device and reference is the same alarm")
    public Response raise(@NotNull(message = "不能为空") @Valid AlarmRequest request) {
        return switch (raise.handle(request.deviceId(), request.reference(), request.raisedAt())) {
            case RaiseAlarm.Outcome.Taken taken ->
                Response.accepted(new AlarmTaken(taken.alarmId())).build();
            case RaiseAlarm.Outcome.NotTaken refused ->
                Response.fromResponse(Problem.of(503, "Alarm not taken", "报警暂时无法保存,请立即重发")
                                .response())
                        .header(HttpHeaders.RETRY_AFTER, 2)
                        .build();
        };
    }
}
