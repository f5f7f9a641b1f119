package city.careline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import city.careline.deploy.demo.TokenRequest;
import city.careline.deploy.demo.journey.Cast;
import city.careline.deploy.demo.journey.IpTerminal;
import city.careline.deploy.demo.journey.Json;
import city.careline.deploy.demo.journey.Race;
import city.careline.deploy.demo.journey.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** dispatch is killed right after it granted an offer; when it is back, nothing is lost and nothing doubled. */
@Timeout(300)
class DispatchKilledIT {
    private static final Duration START = Duration.ofSeconds(120);

    private final Hotline hotline = Hotline.running();

    @AfterEach
    void clear() {
        hotline.clear();
    }

    @Test
    void theAssignmentIsThereOnceAndTheVisitGoesOn() {
        Cast.Role elder = hotline.cast().first(person -> person.risk().equals("HIGH"), role -> true);
        Story incident = press(elder);
        List<Story.Offer> offers = incident.awaitOpen(3);
        Race.Runner winner = Race.run(hotline.api(), offers).stream()
                .filter(Race.Runner::won)
                .findFirst()
                .orElseThrow();

        hotline.city().services().kill(city.careline.deploy.city.Service.DISPATCH);
        hotline.city().services().launch(city.careline.deploy.city.Service.DISPATCH);
        hotline.city().services().awaitReady(city.careline.deploy.city.Service.DISPATCH, START);

        JsonNode story = incident.now();
        assertThat(story.path("state").asText()).isEqualTo("ASSIGNED");
        assertThat(Json.id(story.path("assignment"), "assignmentId"))
                .isEqualTo(winner.assignmentId().orElseThrow());
        assertThat(states(incident)).containsOnlyOnce("ACCEPTED").doesNotContain("OPEN");
        Session worker = hotline.api()
                .as(TokenRequest.worker(UUID.fromString(winner.providerId()), UUID.fromString(winner.workerId())));
        assertThat(Json.id(worker.put(Service.DISPATCH, "/offers/" + winner.offerId() + "/acceptance"), "assignmentId"))
                .isEqualTo(winner.assignmentId().orElseThrow());
        visit(worker, winner.assignmentId().orElseThrow(), elder);
        incident.awaitState("COMPLETED");
        assertThat(Published.assignmentsOf(hotline, incident.workOrderId())).hasSize(1);
    }

    private Story press(Cast.Role elder) {
        new IpTerminal(hotline.api(), elder).press();
        return hotline.cast().incidentOf(elder);
    }

    private static List<String> states(Story incident) {
        var states = new ArrayList<String>();
        incident.offers().forEach(offer -> states.add(offer.state()));
        return states;
    }

    private static void visit(Session worker, String assignmentId, Cast.Role elder) {
        Map<String, Double> home = Map.of(
                "latitude", elder.elder().latitude(),
                "longitude", elder.elder().longitude());
        String path = "/assignments/" + assignmentId;
        worker.put(Service.DISPATCH, path + "/en-route");
        worker.put(Service.DISPATCH, path + "/arrival");
        worker.put(Service.DISPATCH, path + "/check-in", home);
        worker.put(Service.DISPATCH, path + "/check-out", home);
    }
}
