package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Beyond everybody's reach: an elder far outside the town raises an alarm and nobody may be sent by the rules. The card
 * says why nobody, a supervisor owns the incident and sees it on the board, sends somebody all the same with a reason,
 * and the incident ends with a visit like any other.
 */
final class FarJourney {
    private final Api api;
    private final Cast cast;
    private final JourneyLog log;
    private final Session supervisor;

    FarJourney(Api api, Cast cast, JourneyLog log) {
        this.api = api;
        this.cast = cast;
        this.log = log;
        this.supervisor = api.as("supervisor");
    }

    void play() {
        Cast.Role elder = new Hermit(api, cast).role();
        log.step("an elder lives farther out than anybody serves", "elderId", elder.id());
        var terminal = new IpTerminal(api, elder);
        long pressed = System.nanoTime();
        String alarmId = terminal.press();
        log.pressedAt(pressed, "red key of an IP terminal pressed: POST /alarms", "alarmId", alarmId);
        Story incident = cast.incidentOf(elder);
        incident.awaitState("UNSERVED");
        JsonNode card = whyNobody(incident);
        onTheBoard(incident);
        serve(incident, nearestToldTooFar(card), elder);
    }

    private JsonNode whyNobody(Story incident) {
        JsonNode cards = incident.decisions();
        JsonNode card = StreamSupport.stream(cards.spliterator(), false)
                .filter(one -> !one.path("considered").isEmpty())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new Broken("no decision card names the candidates"));
        Broken.unless(card.path("chosen").isEmpty(), "somebody was found after all");
        log.step("the decision card says why nobody", "wave", card.path("wave").asInt());
        log.show(DecisionPrint.lines(card));
        log.fact("nobody", card.path("summary").asText());
        return card;
    }

    private void onTheBoard(Story incident) {
        JsonNode order = incident.now();
        log.step(
                "what happened then: a supervisor owns the incident, everybody is asked again every minute",
                "owner",
                Json.id(order, "owner"),
                "workOrderId",
                incident.workOrderId());
    }

    /** Whom every gate but the distance let through, the nearest first. */
    private static JsonNode nearestToldTooFar(JsonNode card) {
        for (JsonNode line : card.path("considered")) {
            if (line.path("rejection").asText().equals("TOO_FAR")) {
                return line;
            }
        }
        throw new Broken("nobody was refused for the distance alone");
    }

    private void serve(Story incident, JsonNode nearest, Cast.Role elder) {
        String workerId = Json.id(nearest, "workerId");
        JsonNode assigned = supervisor.post(
                Service.DISPATCH,
                "/work-orders/" + incident.workOrderId() + "/assignment",
                Map.of("workerId", workerId, "override", true, "reason", "无人在半径内,已电话确认可前往"));
        log.step("the supervisor sends the nearest all the same, with a reason", "workerId", workerId);
        var walk = new VisitWalk(
                api,
                UUID.fromString(Json.id(nearest, "providerId")),
                UUID.fromString(workerId),
                Json.id(assigned, "assignmentId"),
                elder.elder(),
                log);
        walk.enRoute();
        walk.arrive();
        walk.checkIn();
        walk.checkOut();
        incident.awaitState("COMPLETED");
        supervisor.post(
                Service.DISPATCH,
                "/work-orders/" + incident.workOrderId() + "/follow-up",
                Map.of("outcome", "RESOLVED", "note", "老人已得到帮助"));
        incident.awaitState("CLOSED");
        log.step("the follow-up closes the incident", "workOrderId", incident.workOrderId());
    }
}
