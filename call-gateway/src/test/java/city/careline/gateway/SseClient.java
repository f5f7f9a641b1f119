package city.careline.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.MapAssert;
import org.jspecify.annotations.Nullable;

/** A desk that listens to a seat's stream. */
final class SseClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final LinkedBlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private final HttpClient client;

    private record Told(String event, Map<String, Object> data) {}

    private SseClient(HttpClient client, Stream<String> lines) {
        this.client = client;
        this.lines = lines;
        Thread.ofVirtual().start(this::listen);
    }

    /** Connects; everything told from now on can be awaited. */
    static SseClient open(URI uri, String token) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            Assertions.assertThat(response.statusCode()).isEqualTo(200);
            return new SseClient(client, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The next event of this name about this call. */
    MapAssert<String, Object> await(String event, UUID callId) {
        try {
            while (true) {
                @Nullable Told next = told.poll(15, SECONDS);
                if (next == null) {
                    throw new AssertionError("no " + event);
                }
                if (next.event().equals(event)
                        && callId.toString().equals(next.data().get("callId"))) {
                    return Assertions.assertThat(next.data());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void listen() {
        var name = new StringBuilder();
        lines.forEach(line -> {
            if (line.startsWith("event:")) {
                name.setLength(0);
                name.append(line.substring(6).strip());
            } else if (line.startsWith("data:")) {
                told.add(new Told(name.toString(), read(line.substring(5))));
            }
        });
    }

    private static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
