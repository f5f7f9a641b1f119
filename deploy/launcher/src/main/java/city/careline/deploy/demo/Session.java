package city.careline.deploy.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests of one person to a city's services. Every method answers the JSON of a success and throws
 * {@link ApiRefusal} for anything else. Thread-safe.
 */
public final class Session {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Api api;
    private final TokenRequest who;

    Session(Api api, TokenRequest who) {
        this.api = api;
        this.who = who;
    }

    /** Reads. */
    public JsonNode get(Service service, String path) {
        return send("GET", service, path, null);
    }

    /** Reads what may be absent: empty for 404. */
    public Optional<JsonNode> find(Service service, String path) {
        try {
            return Optional.of(get(service, path));
        } catch (ApiRefusal refusal) {
            if (refusal.status() == 404) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** Creates, or asks for something to be done. */
    public JsonNode post(Service service, String path, Object body) {
        return send("POST", service, path, body);
    }

    /** Puts a state; repeatable. */
    public JsonNode put(Service service, String path, Object body) {
        return send("PUT", service, path, body);
    }

    /** Puts a state that needs no words. */
    public JsonNode put(Service service, String path) {
        return put(service, path, Map.of());
    }

    /** Takes away. */
    public JsonNode delete(Service service, String path) {
        return send("DELETE", service, path, null);
    }

    /** Listens to a stream of server-sent events until closed. */
    public EventStream stream(Service service, String path) {
        HttpRequest request = request(service, path)
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        return EventStream.open(api.http(), request);
    }

    /** The text of a page that needs no JSON, e.g. the metrics. */
    public String text(Service service, String path) {
        HttpRequest request = request(service, path)
                .header("Accept", "text/plain")
                .timeout(LIMIT)
                .GET()
                .build();
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() / 100 != 2) {
            throw refusal("GET " + service + " " + pathOnly(path), response);
        }
        return response.body();
    }

    private JsonNode send(String method, Service service, String path, @Nullable Object body) {
        HttpRequest.Builder builder = request(service, path).timeout(LIMIT);
        if (body == null) {
            builder.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            builder.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(write(body), StandardCharsets.UTF_8));
        }
        HttpResponse<String> response = exchange(builder.build());
        if (response.statusCode() / 100 != 2) {
            throw refusal(method + " " + service + " " + pathOnly(path), response);
        }
        return response.body().isBlank() ? MissingNode.getInstance() : read(response.body());
    }

    private HttpRequest.Builder request(Service service, String path) {
        URI base = api.city().of(service);
        return HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + path))
                .header("Authorization", "Bearer " + api.token(who));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return api.http().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    request.method() + " " + request.uri().getPath() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Await.NeverHappened("interrupted");
        }
    }

    private static ApiRefusal refusal(String request, HttpResponse<String> response) {
        JsonNode problem;
        try {
            problem = read(response.body());
        } catch (UncheckedIOException e) {
            problem = MissingNode.getInstance();
        }
        String errors = problem.path("errors").isEmpty() ? "" : " " + problem.path("errors");
        return new ApiRefusal(
                request,
                response.statusCode(),
                problem.path("type").asText(""),
                problem.path("title").asText(""),
                problem.path("detail").asText("") + errors);
    }

    private static String pathOnly(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    static JsonNode read(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not JSON", e);
        }
    }

    private static String write(Object body) {
        try {
            return Api.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot be written as JSON", e);
        }
    }
}
