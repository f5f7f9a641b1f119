package city.careline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.deploy.demo.Await;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import city.careline.deploy.demo.generator.Household;
import city.careline.deploy.demo.journey.Json;
import city.careline.deploy.pbx.LineCall;
import city.careline.deploy.pbx.LineState;
import city.careline.deploy.pbx.Press;
import city.careline.deploy.pbx.SipPhones;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Red keys pressed in several homes, and the proof that each became exactly one incident. */
final class Presses {
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Hotline hotline;
    private final List<Household> homes;
    private final Instant since = Instant.now().minusSeconds(1);

    /** In the homes of so many elders living alone, beginning with the given one. */
    Presses(Hotline hotline, int skip, int count) {
        this.hotline = hotline;
        this.homes = hotline.demo().households().stream()
                .filter(Household::isSingle)
                .skip(skip)
                .limit(count)
                .toList();
    }

    /** One after the other: each rings, is answered by a seat and hangs up. */
    void pressAll(SipPhones phones) {
        homes.forEach(home -> press(phones, home));
    }

    List<Household> homes() {
        return homes;
    }

    void press(SipPhones phones, Household home) {
        try (LineCall call = phones.press(home.line(), Press.RED)) {
            assertThat(call.await(LineState.ANSWERED, ANSWER))
                    .as("a seat rings and answers, see " + call.folder())
                    .isTrue();
            assertThat(call.hangUp()).isEqualTo(LineState.ENDED);
        }
    }

    /** Each home has exactly one incident, and each call belongs to exactly one. */
    void awaitOneIncidentEach(Duration limit) {
        Session supervisor = hotline.api().as("supervisor");
        Set<String> elders = new HashSet<>();
        homes.forEach(home -> elders.add(hotline.cast().id(home.first()).orElseThrow()));
        List<JsonNode> calls = Await.until(
                homes.size() + " calls are known",
                limit,
                () -> Optional.of(calls(supervisor, elders)).filter(all -> all.size() >= homes.size()));
        assertThat(calls).hasSize(homes.size());
        Set<String> incidents = new HashSet<>();
        for (JsonNode call : calls) {
            List<JsonNode> orders = Await.until(
                    "the call becomes an incident",
                    limit,
                    () -> Optional.of(orders(supervisor, Json.id(call, "originId")))
                            .filter(all -> !all.isEmpty()));
            assertThat(orders).hasSize(1);
            assertThat(orders.getFirst().path("kind").asText()).isEqualTo("INCIDENT");
            incidents.add(Json.id(orders.getFirst(), "workOrderId"));
        }
        assertThat(incidents).hasSize(homes.size());
        assertThat(incidentsOf(supervisor, elders)).hasSize(homes.size());
    }

    private List<JsonNode> calls(Session supervisor, Set<String> elders) {
        var calls = new ArrayList<JsonNode>();
        for (JsonNode call : Json.rows(supervisor.get(Service.GATEWAY, "/calls?limit=500&since=" + since))) {
            if (elders.contains(call.path("elderIds").path(0).asText())) {
                calls.add(call);
            }
        }
        return calls;
    }

    private static List<JsonNode> orders(Session supervisor, String originId) {
        var orders = new ArrayList<JsonNode>();
        Json.rows(supervisor.get(Service.DISPATCH, "/work-orders?origin=" + originId))
                .forEach(orders::add);
        return orders;
    }

    private List<String> incidentsOf(Session supervisor, Set<String> elders) {
        var incidents = new ArrayList<String>();
        for (JsonNode order : Json.rows(supervisor.get(Service.DISPATCH, "/work-orders?kind=INCIDENT&limit=500"))) {
            boolean recent = !Instant.parse(Json.id(order, "openedAt")).isBefore(since);
            if (recent && elders.contains(order.path("elderId").asText())) {
                incidents.add(Json.id(order, "workOrderId"));
            }
        }
        return incidents;
    }
}
