package city.careline.elder.adapter.rest;

import city.careline.elder.application.RegisterElders;
import city.careline.elder.application.Registered;
import city.careline.elder.application.Registration;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Roles;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Imports: many elders in one request and one transaction, by the same rules as one. */
@Path("/imports")
public class ImportResource {
    private static final String CHANNEL = "import";
    private final RegisterElders register;
    private final Requesters requesters;
    private final Validator validator;
    private final ElderMetrics metrics;

    /** Serves the register. */
    public ImportResource(RegisterElders register, Requesters requesters, Validator validator, ElderMetrics metrics) {
        this.register = register;
        this.requesters = requesters;
        this.validator = validator;
        this.metrics = metrics;
    }

    /**
     * Elders to be imported.
     *
     * @param elders at most 500, as in {@code POST /elders}
     */
    public record ImportRequest(@NotEmpty @Size(max = 500) List<@Nullable ElderRequest> elders) {}

    /**
     * What became of an import.
     *
     * @param accepted number of registered rows
     * @param refused what is wrong with the others, perhaps several entries for a row
     * @param elders ids of the registered rows
     */
    public record ImportView(int accepted, List<RefusedRow> refused, List<AcceptedRow> elders) {}

    /**
     * A reason against a row.
     *
     * @param row its place in the request, from 0
     * @param field the refused field
     * @param rule the rule it broke
     * @param detail Chinese explanation
     */
    public record RefusedRow(int row, String field, String rule, String detail) {
        static RefusedRow of(int row, Problem.FieldError error) {
            return new RefusedRow(row, error.field(), error.rule(), error.detail());
        }
    }

    /**
     * A registered row.
     *
     * @param row its place in the request, from 0
     * @param elderId the elder
     * @param householdId the household
     * @param terminalId the terminal, when the row had one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AcceptedRow(
            int row,
            UUID elderId,
            UUID householdId,
            @Nullable UUID terminalId) {
        static AcceptedRow of(int row, Registered registered) {
            RegisteredView ids = RegisteredView.of(registered);
            return new AcceptedRow(row, ids.elderId(), ids.householdId(), ids.terminalId());
        }
    }

    /** Registers up to 500 elders; a refused row does not hold up the others. */
    @POST
    @Path("/elders")
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Import up to 500 elders in one transaction; refused rows are reported")
    public Uni<ImportView> elders(@NotNull @Valid ImportRequest request) {
        var refused = new ArrayList<RefusedRow>();
        var rows = new ArrayList<Integer>();
        var registrations = new ArrayList<Registration>();
        for (int row = 0; row < request.elders().size(); row++) {
            int place = row;
            read(request.elders().get(row), error -> refused.add(RefusedRow.of(place, error)), registration -> {
                rows.add(place);
                registrations.add(registration);
            });
        }
        return register.handle(registrations, requesters.current()).map(outcomes -> view(rows, outcomes, refused));
    }

    private void read(
            @Nullable ElderRequest elder, Consumer<Problem.FieldError> refuse, Consumer<Registration> accept) {
        if (elder == null) {
            refuse.accept(new Problem.FieldError("elders", "NotNull", "不能为空"));
            return;
        }
        var violations = validator.validate(elder);
        violations.forEach(violation -> refuse.accept(new Problem.FieldError(
                violation.getPropertyPath().toString(),
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName(),
                violation.getMessage())));
        if (violations.isEmpty()) {
            switch (elder.toRegistration()) {
                case Outcome.Done<Registration>(Registration registration) -> accept.accept(registration);
                case Outcome.Refused<Registration>(List<Refusal> refusals) ->
                    refusals.forEach(refusal -> refuse.accept(Answers.fieldError(refusal)));
            }
        }
    }

    private ImportView view(List<Integer> rows, List<Outcome<Registered>> outcomes, List<RefusedRow> refused) {
        var accepted = new ArrayList<AcceptedRow>();
        for (int i = 0; i < outcomes.size(); i++) {
            int row = rows.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Done<Registered>(Registered registered) -> accepted.add(AcceptedRow.of(row, registered));
                case Outcome.Refused<Registered>(List<Refusal> refusals) ->
                    refusals.forEach(refusal -> refused.add(RefusedRow.of(row, Answers.fieldError(refusal))));
            }
        }
        metrics.registered(CHANNEL, accepted.size());
        refused.forEach(row -> metrics.refused(CHANNEL, row.rule()));
        return new ImportView(accepted.size(), refused, accepted);
    }
}
