package city.careline.provider.adapter.rest;

import city.careline.provider.application.ImportProviders;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.problem.ProblemException;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Takes over providers that were admitted elsewhere. */
@Path("/")
@Tag(name = "imports")
public class ImportResource {
    private final ImportProviders importProviders;
    private final Validator validator;
    private final Access access;
    private final AdmissionMetrics metrics;

    ImportResource(ImportProviders importProviders, Validator validator, Access access, AdmissionMetrics metrics) {
        this.importProviders = importProviders;
        this.validator = validator;
        this.access = access;
        this.metrics = metrics;
    }

    /** Takes over up to 100 providers as ACTIVE, each row whole or not at all; refused rows are named with the rule. */
    @POST
    @Path("imports/providers")
    @Operation(summary = "Import providers with sites, workers and shifts")
    @RolesAllowed(Roles.ADMIN)
    @Cancellable(false)
    public Uni<ImportView> importProviders(@NotNull @Valid ImportBody body) {
        var drafts = new ArrayList<ImportProviders.Draft>();
        var refused = new ArrayList<ImportView.Refused>();
        for (int row = 0; row < body.providers().size(); row++) {
            read(row, body.providers().get(row), drafts, refused);
        }
        return importProviders.handle(drafts, access.actor()).map(outcome -> {
            outcome.refused().forEach(broken -> refused.add(ImportView.Refused.of(broken)));
            metrics.imported(outcome.accepted().size(), refused.size());
            return new ImportView(
                    outcome.accepted().stream().map(ImportView.Accepted::of).toList(),
                    refused.stream()
                            .sorted(Comparator.comparingInt(ImportView.Refused::row))
                            .toList());
        });
    }

    private void read(
            int row,
            ImportBody.ProviderLine line,
            List<ImportProviders.Draft> drafts,
            List<ImportView.Refused> refused) {
        Optional<Problem.FieldError> broken = validator.validate(line).stream()
                .map(ImportResource::fieldError)
                .min(Comparator.comparing(Problem.FieldError::field));
        if (broken.isPresent()) {
            refused.add(refusal(row, broken.get()));
            return;
        }
        try {
            drafts.add(line.toDraft(row));
        } catch (ProblemException e) {
            refused.add(refusal(row, e.problem().errors().getFirst()));
        }
    }

    private static ImportView.Refused refusal(int row, Problem.FieldError error) {
        return new ImportView.Refused(row, error.field(), error.rule(), error.detail());
    }

    private static Problem.FieldError fieldError(ConstraintViolation<ImportBody.ProviderLine> violation) {
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Problem.FieldError(violation.getPropertyPath().toString(), rule, violation.getMessage());
    }
}
