package city.careline.testkit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.StreamSupport;

/**
 * What a service answered.
 *
 * @param request what was asked, for messages
 * @param status HTTP status
 * @param contentType content type; empty when there is none
 * @param body text of the body
 */
record Answer(String request, int status, String contentType, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    /** Fails unless this is a problem with one of these statuses, told completely. */
    void mustBeProblem(int... allowed) {
        for (int each : allowed) {
            if (status == each) {
                mustBeTold();
                return;
            }
        }
        throw fault("status is not one of " + java.util.Arrays.toString(allowed));
    }

    /** Fails unless this is a client error, told completely. */
    void mustBeClientError() {
        if (status < 400 || status > 499) {
            throw fault("status is not 4xx");
        }
        mustBeTold();
    }

    /** The same; a 413 may be bare, because the server gives it before the service sees the request. */
    void mustBeClientErrorOrTooLarge() {
        if (status != 413) {
            mustBeClientError();
        }
    }

    /** Fails unless the problem names the field that was wrong. */
    void mustName(String field) {
        boolean named = StreamSupport.stream(json().path("errors").spliterator(), false)
                .anyMatch(error -> error.path("field").asText().endsWith(field));
        if (!named) {
            throw fault("the field " + field + " is not named");
        }
    }

    private void mustBeTold() {
        if (!contentType.startsWith(PROBLEM)) {
            throw fault("content type is not " + PROBLEM + " but '" + contentType + "'");
        }
        JsonNode problem = json();
        if (problem.path("status").asInt() != status) {
            throw fault("the body tells another status");
        }
        if (problem.path("title").asText().isBlank()
                || problem.path("detail").asText().isBlank()) {
            throw fault("title or detail is missing");
        }
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw fault("the body is not JSON");
        }
    }

    private AssertionError fault(String what) {
        String shown = body.length() > 500 ? body.substring(0, 500) + "…" : body;
        return new AssertionError(what + "\n  " + request + "\n  answered " + status + " " + contentType + " " + shown);
    }
}
