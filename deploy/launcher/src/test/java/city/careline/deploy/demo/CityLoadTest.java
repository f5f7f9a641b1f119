package city.careline.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import city.careline.deploy.demo.generator.CityPlan;
import city.careline.deploy.demo.generator.Ground;
import city.careline.deploy.demo.generator.Provider;
import city.careline.deploy.demo.generator.QuotaPolicy;
import city.careline.deploy.demo.generator.Spot;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small HTTP server that knows a whole city already. */
class CityLoadTest {
    private static final CityPlan PLAN = CityPlan.of(20, 50);
    private static final CityPlan ELSEWHERE = PLAN.on(new Ground(new Spot(30.2, 120.2), 34, 33, Optional.empty()));

    private final List<String> steps = new ArrayList<>();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<Provider> providers = new DemoCity(PLAN).providers().stream().toList();
        answer(
                "/policies",
                QuotaPolicy.ALL.stream()
                        .map(policy -> Map.of("code", policy.code()))
                        .toList());
        answer("/elders", Map.of("items", List.of(Map.of("name", "*"))));
        answer(
                "/providers",
                providers.stream()
                        .map(it -> Map.of("creditCode", it.creditCode(), "sites", it.sites()))
                        .toList());
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        api = new Api(new CityAddress(base, base, base, base, base, who -> "token", new RealClock()));
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
    }

    private void answer(String path, Object body) throws IOException {
        byte[] bytes = Api.JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void load(CityPlan plan) {
        new CityLoad(api, new DemoCity(plan), steps::add).load();
    }

    @Test
    void keepsTheCityThatIsThereAlready() {
        load(PLAN);
        assertThat(steps).containsExactly("the demo city is there already");
    }

    @Test
    void refusesTheSameCityOnAnotherMap() {
        assertThatIllegalStateException().isThrownBy(() -> load(ELSEWHERE)).withMessageContaining("of another map");
        assertThat(steps).isEmpty();
    }

    private static final class RealClock implements CityClock {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void moveTo(Instant instant) {
            throw new IllegalStateException("nobody moves this clock");
        }

        @Override
        public void reset() {
            throw new IllegalStateException("nobody moved this clock");
        }
    }
}
