package city.careline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.contracts.Topic;
import city.careline.contracts.Topics;
import city.careline.deploy.demo.Await;
import city.careline.deploy.demo.Metrics;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.journey.Cast;
import city.careline.deploy.demo.journey.IpTerminal;
import city.careline.deploy.demo.journey.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Garbage on a topic is put aside where people see it, and the next press is served as ever. */
@Timeout(300)
class PoisonIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Hotline hotline = Hotline.running();

    @AfterEach
    void clear() {
        hotline.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "careline.gateway.alarms, DISPATCH",
        "careline.dispatch.work-orders, BILLING",
        "careline.dispatch.work-orders, GATEWAY",
        "careline.elder.elders, BILLING"
    })
    void isVisibleInTheQuarantineAndTheMetric(String topic, Service consumer) {
        var metrics = new Metrics(hotline.api());
        double before = metrics.sum(consumer, "careline_quarantine_total");

        Published.poison(hotline, topic(topic), Map.of(), "{not json");

        Await.untilTrue(
                "the metric counts it", LIMIT, () -> metrics.sum(consumer, "careline_quarantine_total") > before);
        JsonNode items = Json.rows(hotline.api().as("supervisor").get(consumer, "/quarantine"));
        assertThat(items.findValuesAsText("topic")).contains(topic);
    }

    @Test
    void doesNotHoldUpTheNextPress() {
        Published.poison(hotline, Topics.ALARMS, Map.of(), "garbage");
        Cast.Role elder = hotline.cast().first(person -> person.risk().equals("HIGH"), role -> true);
        new IpTerminal(hotline.api(), elder).press();
        assertThat(hotline.cast().incidentOf(elder).awaitOpen(3)).hasSize(3);
    }

    private static Topic topic(String name) {
        return Topics.ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
