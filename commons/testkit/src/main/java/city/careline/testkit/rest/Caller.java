package city.careline.testkit.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls a service over HTTP; an answer that does not come within ten seconds is a failure. */
final class Caller {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LARGEST_BODY = 256 * 1024;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private final URI base;

    Caller(URI base) {
        this.base = base;
    }

    /** The OpenAPI document as the service serves it. */
    String openApi() {
        Answer answer = send("GET", "/q/openapi?format=json", null, null);
        if (answer.status() != 200) {
            throw new AssertionError("no OpenAPI: " + answer);
        }
        return answer.body();
    }

    /** Calls an operation with unknown ids in its path and well-formed values in its query. */
    Answer call(Operation operation, @Nullable String token, @Nullable String body) {
        return send(operation.method(), path(operation, false), token, body);
    }

    /** Calls an operation with nonsense where its path wants an id. */
    Answer callNonsense(Operation operation, @Nullable String token, @Nullable String body) {
        return send(operation.method(), path(operation, true), token, body);
    }

    private static String path(Operation operation, boolean nonsense) {
        String path = operation.path();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.inPath()) {
                String value = nonsense ? "no-such~id" : unknown(parameter.schema());
                path = path.replaceAll("\\{" + parameter.name() + "(:[^}]*)?}", encoded(value));
            }
        }
        String query = operation.parameters().stream()
                .filter(parameter -> !parameter.inPath())
                .map(parameter -> parameter.name() + "="
                        + encoded(parameter.schema().sample().asText()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String unknown(Schema schema) {
        return switch (schema.type()) {
            case "integer", "number" -> "999999999";
            default -> schema.isFreeText() ? "unknown-9" : schema.sample().asText();
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, @Nullable String token, @Nullable String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT).header("Accept", "*/*");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        String told = method + " " + path + (body == null ? "" : " with " + shortened(body));
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String contentType = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(told, response.statusCode(), contentType, response.body());
        } catch (IOException e) {
            // A server may answer 413 and hang up while the body is still being sent; the answer is lost then.
            if (body != null && body.length() > LARGEST_BODY) {
                return new Answer(told, 413, "", "");
            }
            throw new UncheckedIOException(told, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted: " + told, e);
        }
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "… (" + body.length() + ")" : body;
    }
}
