package city.careline.deploy.load;

import city.careline.deploy.demo.TokenRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One process's API for callers who expect the worst: every answer is a value, none within the limit too. Connections
 * are kept. Thread-safe.
 */
public final class Door {
    private static final long TOKEN_NANOS = Duration.ofMinutes(5).toNanos();

    private final URI base;
    private final Function<TokenRequest, String> tokens;
    private final Duration limit;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Map<TokenRequest, Token> known = new ConcurrentHashMap<>();

    /** The door of the process at this address. */
    public Door(URI base, Function<TokenRequest, String> tokens, Duration limit) {
        this.base = base;
        this.tokens = tokens;
        this.limit = limit;
    }

    /**
     * What came back.
     *
     * @param status HTTP status, 0 when there was no answer
     * @param body the JSON, missing when there is none
     */
    public record Answer(int status, JsonNode body) {
        /** True when it is not known whether it was done: no answer, or one of a server in trouble. */
        public boolean isUnknown() {
            return status == 0 || status >= 500;
        }
    }

    /** Has the token of somebody who will ask signed beforehand, because signing takes milliseconds. */
    public void prepare(TokenRequest who) {
        if (token(who).isEmpty()) {
            throw new IllegalStateException("an empty token");
        }
    }

    /** Asks and waits. */
    public Answer ask(String method, String path, TokenRequest who, @Nullable Object body) {
        try {
            HttpResponse<String> response =
                    http.send(request(method, path, who, body), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            return new Answer(0, MissingNode.getInstance());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, MissingNode.getInstance());
        }
    }

    private HttpRequest request(String method, String path, TokenRequest who, @Nullable Object body)
            throws JsonProcessingException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(base.resolve(path))
                .timeout(limit)
                .header("Authorization", "Bearer " + token(who));
        if (body == null) {
            return builder.method(method, HttpRequest.BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(EventWriter.JSON.writeValueAsString(body)))
                .build();
    }

    private String token(TokenRequest who) {
        return known.compute(
                        who,
                        (key, token) -> token != null && System.nanoTime() - token.nanos < TOKEN_NANOS
                                ? token
                                : new Token(tokens.apply(key), System.nanoTime()))
                .text;
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return text.isBlank() ? MissingNode.getInstance() : EventWriter.JSON.readTree(text);
    }

    private record Token(String text, long nanos) {}
}
