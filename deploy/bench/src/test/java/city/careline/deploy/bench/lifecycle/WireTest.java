package city.careline.deploy.bench.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** One connection, one answer after the other, against the JDK's own server. */
class WireTest {
    @Test
    void answersComeInTurnOnOneConnection() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("PUT") ? 200 : 409, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (var wire =
                new Wire(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))) {
            var good = wire.send("PUT", "/offers/1/acceptance", "token", "{\"note\":\"助浴\"}");
            var refused = wire.send("POST", "/offers/1/acceptance", "token", "{}");

            assertThat(good.isGood()).isTrue();
            assertThat(good.body()).isEqualTo("{\"note\":\"助浴\"}");
            assertThat(good.body().getBytes(StandardCharsets.UTF_8)).hasSize(17);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body()).isEqualTo("{}");
        } finally {
            server.stop(0);
        }
    }
}
