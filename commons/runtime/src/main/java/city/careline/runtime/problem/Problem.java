package city.careline.runtime.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * An error as the caller gets it (RFC 9457).
 *
 * @param type a URN that names the kind of problem, stable for programs
 * @param title short English summary, the same for every occurrence
 * @param status HTTP status
 * @param detail Chinese explanation for the person at the desk; never repeats personal data
 * @param errors the fields that were refused, when the input was bad
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {
    /** The media type of every error body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A refused field.
     *
     * @param field path of the field
     * @param rule the rule it broke, e.g. {@code NotBlank} or {@code GB11643}
     * @param detail Chinese explanation
     */
    public record FieldError(String field, String rule, String detail) {}

    /** Keeps its own copy. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** A refusal; the type is made from the title. */
    public static Problem of(int status, String title, String detail) {
        String type = "urn:careline:problem:"
                + title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Problem(type, title, status, detail, List.of());
    }

    /** Bad input in one field: 400. */
    public static Problem badField(String field, String rule, String detail) {
        return badInput(List.of(new FieldError(field, rule, detail)));
    }

    /** Bad input: 400 with every refused field. */
    public static Problem badInput(List<FieldError> errors) {
        return new Problem("urn:careline:problem:bad-input", "Bad input", 400, "请求内容有误,请检查所列字段", errors);
    }

    /** Absent, or not visible to this caller: 404. */
    public static Problem notFound(String detail) {
        return of(404, "Not found", detail);
    }

    /** Not allowed for this role or scope: 403. */
    public static Problem forbidden(String detail) {
        return of(403, "Forbidden", detail);
    }

    /** In conflict with the present state: 409. */
    public static Problem conflict(String title, String detail) {
        return of(409, title, detail);
    }

    /** Well formed, but refused by a rule: 422. */
    public static Problem unprocessable(String title, String detail) {
        return of(422, title, detail);
    }

    /** The HTTP response. */
    public Response response() {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(this)
                .build();
    }

    /** For throwing from a place that does not return a response. */
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
