package city.careline.testkit.rest;

import city.careline.testkit.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The checks on one operation.
 *
 * @param caller how the service is reached
 * @param operation what is tried
 * @param denied roles that may not call it
 * @param token a token of a role that may; absent when it is open to everybody
 * @param valid the body the service would take, or its shape; absent when it takes none
 */
record Probes(
        Caller caller,
        Operation operation,
        Set<String> denied,
        Function<String, Tokens> tokens,
        @Nullable String token,
        @Nullable JsonNode valid) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SURPRISE = "fieldNobodyKnows";
    private static final int HUGE = 1_000_000;

    void run(Check check) {
        switch (check) {
            case NO_TOKEN -> call(null, text(valid)).mustBeProblem(401);
            case FOREIGN_TOKEN -> foreignToken();
            case WRONG_ROLE ->
                denied.forEach(
                        role -> call(tokens.apply(role).sign(), text(valid)).mustBeProblem(403));
            case MALFORMED_JSON -> call(token, "{\"a\":").mustBeProblem(400);
            case UNKNOWN_FIELD -> unknownField();
            case MISSING_FIELDS -> call(token, "{}").mustBeClientError();
            case WRONG_TYPE -> wrongTypes();
            case HUGE_TEXT -> hugeTexts();
            case UNKNOWN_ID -> unknownId();
            case NONSENSE_ID ->
                caller.callNonsense(operation, token, text(valid)).mustBeClientError();
        }
    }

    /** True when the check makes sense for this operation. */
    boolean has(Check check) {
        Schema body = operation.body();
        return switch (check) {
            case NO_TOKEN, FOREIGN_TOKEN -> token != null;
            case WRONG_ROLE -> token != null && !denied.isEmpty();
            case MALFORMED_JSON -> body != null;
            case UNKNOWN_FIELD, WRONG_TYPE, HUGE_TEXT -> valid instanceof ObjectNode;
            case MISSING_FIELDS -> body != null && body.hasRequiredFields();
            case UNKNOWN_ID -> operation.hasPathParameters();
            case NONSENSE_ID -> operation.hasTypedPathParameter();
        };
    }

    private void foreignToken() {
        Tokens expired = tokens.apply("operator").expired();
        call(expired.sign(), text(valid)).mustBeProblem(401);
        call(tokens.apply("operator").forge(), text(valid)).mustBeProblem(401);
        call("not.a.token", text(valid)).mustBeProblem(401);
    }

    private void unknownField() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put(SURPRISE, "surprise");
        body.setAll(copy());
        Answer answer = call(token, text(body));
        answer.mustBeProblem(400);
        answer.mustName(SURPRISE);
    }

    private void wrongTypes() {
        for (String name : fieldNames()) {
            ObjectNode body = copy();
            JsonNode right = body.path(name);
            body.remove(name);
            ObjectNode spoiled = JsonNodeFactory.instance.objectNode();
            if (right.isContainerNode()) {
                spoiled.put(name, "not an object and not a list");
            } else {
                spoiled.putObject(name).put("not", "a scalar");
            }
            spoiled.setAll(body);
            Answer answer = call(token, text(spoiled));
            answer.mustBeProblem(400);
            answer.mustName(name);
        }
    }

    private void hugeTexts() {
        for (String name : fieldNames()) {
            if (copy().path(name).isTextual()) {
                ObjectNode body = copy();
                body.put(name, "x".repeat(HUGE));
                call(token, text(body)).mustBeClientErrorOrTooLarge();
            }
        }
    }

    private void unknownId() {
        Answer answer = call(token, text(valid));
        if (valid == null) {
            answer.mustBeProblem(404);
        } else {
            answer.mustBeProblem(404, 400, 403, 409, 422);
        }
    }

    private Set<String> fieldNames() {
        var names = new java.util.LinkedHashSet<String>();
        copy().fieldNames().forEachRemaining(names::add);
        return names;
    }

    private ObjectNode copy() {
        return valid instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
    }

    private Answer call(@Nullable String bearer, @Nullable String body) {
        return caller.call(operation, bearer, body);
    }

    private static @Nullable String text(@Nullable JsonNode body) {
        try {
            return body == null ? null : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
