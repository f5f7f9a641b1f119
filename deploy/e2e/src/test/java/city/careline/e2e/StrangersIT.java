package city.careline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.deploy.demo.EventStream;
import city.careline.deploy.demo.generator.Household;
import city.careline.deploy.demo.journey.Desk;
import city.careline.deploy.demo.journey.Json;
import city.careline.deploy.demo.journey.Story;
import city.careline.deploy.pbx.LineCall;
import city.careline.deploy.pbx.Press;
import city.careline.deploy.pbx.SeatPhone;
import city.careline.deploy.pbx.SipPhones;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever presses, known or not, gets an incident that somebody owns. */
@Timeout(300)
class StrangersIT {
    private final Hotline hotline = Hotline.running();

    @AfterEach
    void clear() {
        hotline.clear();
    }

    @Test
    void anUnknownLineIsAnIncidentWithAnOwner() {
        assertOwned(press(Press.of("10099999999", Press.RED), "UNKNOWN_LINE"));
    }

    @Test
    void aWithheldNumberIsAnIncidentWithAnOwner() {
        assertOwned(press(Press.withheld(Press.RED), "WITHHELD"));
    }

    @Test
    void aLineWithSeveralEldersIsAnIncidentOfTheirHouseholdWithAnOwner() {
        Household home = hotline.demo().households().stream()
                .filter(Household::isShared)
                .findFirst()
                .orElseThrow();
        JsonNode incident = press(Press.of(home.line(), Press.RED), "HOUSEHOLD");
        assertOwned(incident);
        assertThat(Json.id(incident, "householdId")).isNotBlank();
        assertThat(incident.path("elderId").isMissingNode()
                        || incident.path("elderId").isNull())
                .isTrue();
    }

    private JsonNode press(Press press, String identification) {
        try (SipPhones phones = hotline.phones();
                SeatPhone _ = phones.seat(8001, Duration.ofSeconds(1), Duration.ofMinutes(1));
                Desk desk = Desk.open(hotline.api(), Hotline.SEAT)) {
            long since = System.nanoTime();
            try (LineCall call = phones.press(press)) {
                EventStream.Event pop = desk.offered(since);
                assertThat(Json.id(pop.data(), "identification")).isEqualTo(identification);
                Story incident = Story.ofOrigin(hotline.api().as("supervisor"), Json.id(pop.data(), "originId"));
                desk.answered(Json.id(pop.data(), "callId"));
                call.hangUp();
                return incident.now();
            }
        }
    }

    private static void assertOwned(JsonNode incident) {
        assertThat(incident.path("kind").asText()).isEqualTo("INCIDENT");
        assertThat(Json.id(incident, "owner")).isNotBlank();
    }
}
