package city.careline.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small HTTP server that says what the services would. */
class SessionTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ok", exchange -> answer(exchange, 200, "{\"a\":[1,2]}"));
        server.createContext("/nothing", exchange -> answer(exchange, 204, ""));
        server.createContext(
                "/no",
                exchange -> answer(
                        exchange,
                        409,
                        "{\"type\":\"urn:careline:problem:month-closed\",\"title\":\"Month closed\",\"detail\":\"已结账\"}"));
        server.createContext("/gone", exchange -> answer(exchange, 404, "not JSON"));
        server.createContext(
                "/events",
                exchange -> answer(exchange, 200, ": hello\nevent: one\ndata: {\"id\":1}\n\ndata:{\"id\":2}\n\n"));
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        api = new Api(new CityAddress(base, base, base, base, base, who -> "token-of-" + who.role(), new NoClock()));
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        seen.add(exchange.getRequestMethod() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void sendsTheRolesTokenAndReadsJson() {
        JsonNode answer = api.as("finance").post(Service.BILLING, "/ok", Map.of("at", Instant.EPOCH));
        assertThat(answer.path("a").size()).isEqualTo(2);
        assertThat(seen).containsExactly("POST Bearer token-of-finance {\"at\":\"1970-01-01T00:00:00Z\"}");
    }

    @Test
    void takesAnEmptyAnswer() {
        assertThat(api.as("worker").put(Service.DISPATCH, "/nothing").isMissingNode())
                .isTrue();
    }

    @Test
    void turnsAProblemIntoARefusal() {
        assertThatExceptionOfType(ApiRefusal.class)
                .isThrownBy(() -> api.as("finance").get(Service.BILLING, "/no?month=2026-11"))
                .satisfies(refusal -> {
                    assertThat(refusal.is(409, "month-closed")).isTrue();
                    assertThat(refusal.detail()).isEqualTo("已结账");
                    assertThat(refusal.getMessage()).startsWith("GET BILLING /no: 409 Month closed");
                });
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(api.as("finance").find(Service.BILLING, "/gone")).isEmpty();
        assertThat(api.as("finance").find(Service.BILLING, "/ok")).isPresent();
    }

    @Test
    void readsServerSentEventsAndTellsWhenTheyEnd() {
        try (EventStream stream = api.as("worker").stream(Service.DISPATCH, "/events")) {
            EventStream.Event two = stream.await(
                    "the second",
                    Duration.ofSeconds(5),
                    event -> event.data().path("id").asInt() == 2);
            assertThat(two.name()).isEqualTo("message");
            assertThat(stream.events().getFirst().name()).isEqualTo("one");
            assertThatExceptionOfType(Await.NeverHappened.class)
                    .isThrownBy(() -> stream.await("a third", Duration.ofSeconds(5), event -> false))
                    .withMessageContaining("a third");
        }
    }

    private static final class NoClock implements CityClock {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void moveTo(Instant instant) {
            throw new IllegalStateException("nobody moves this clock");
        }

        @Override
        public void reset() {
            throw new IllegalStateException("nobody moves this clock");
        }
    }
}
