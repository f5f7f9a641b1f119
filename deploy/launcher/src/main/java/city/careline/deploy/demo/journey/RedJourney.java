package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.EventStream;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import city.careline.deploy.pbx.LineCall;
import city.careline.deploy.pbx.Press;
import city.careline.deploy.pbx.SeatPhone;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The red key: a known elder calls 995, a seat answers, three workers are offered the job, two accept at the same
 * instant, one goes, and the seat's follow-up closes the incident. No quota is touched.
 */
final class RedJourney {
    private final Api api;
    private final Cast cast;
    private final Optional<Telephones> phones;
    private final JourneyLog log;
    private final Session supervisor;

    RedJourney(Api api, Cast cast, Optional<Telephones> phones, JourneyLog log) {
        this.api = api;
        this.cast = cast;
        this.phones = phones;
        this.log = log;
        this.supervisor = api.as("supervisor");
    }

    void play(String seat) {
        Cast.Role elder = cast.first(person -> person.risk().equals("HIGH"), role -> true);
        log.step("an elder of high risk is chosen", "elderId", elder.id());
        if (phones.isPresent()) {
            byPhone(elder, seat, phones.get());
        } else {
            byAlarm(elder);
        }
    }

    private void byPhone(Cast.Role elder, String seat, Telephones telephones) {
        try (SeatPhone _ = telephones.seat(seat);
                Desk desk = Desk.open(api, seat)) {
            log.step("a seat is signed on, its phone registered", "seat", seat);
            long before = System.nanoTime();
            String line = elder.household().line();
            try (LineCall call = telephones.press(line, Press.RED, log, "red key pressed: 995 is called", elder.id())) {
                onTheLine(elder, desk, call, before);
            }
        }
    }

    private void onTheLine(Cast.Role elder, Desk desk, LineCall call, long before) {
        EventStream.Event pop = desk.offered(before);
        String callId = Json.id(pop.data(), "callId");
        String origin = Json.id(pop.data(), "originId");
        log.stepAt(pop.nanos(), "call waits in the emergency queue, the seat rings", "callId", callId);
        identified(pop.data(), elder, log);
        Story incident = Story.ofOrigin(supervisor, origin);
        List<Story.Offer> offers = offered(incident);
        EventStream.Event answered = desk.answered(callId);
        Telephones.answered(call);
        log.stepAt(answered.nanos(), "seat answers", "callId", callId);
        serve(incident, offers, elder);
        Telephones.hangUp(call);
        log.stepAt(desk.ended(callId).nanos(), "call ended", "callId", callId);
        close(incident, desk.operator(), origin);
    }

    static void identified(JsonNode pop, Cast.Role elder, JourneyLog log) {
        String identification = Json.id(pop, "identification");
        String found = pop.path("elderIds").path(0).asText();
        Broken.unless(
                identification.equals("ELDER") && found.equals(elder.id()),
                "the caller was not recognised: " + identification);
        log.step("caller identified by the line", "identification", identification, "elderId", found);
    }

    private void byAlarm(Cast.Role elder) {
        var terminal = new IpTerminal(api, elder);
        log.notDone("a seat's phone is registered", "there is no telephone exchange");
        long pressed = System.nanoTime();
        String alarmId = terminal.press();
        log.pressedAt(
                pressed, "red key of an IP terminal pressed: POST /alarms", "alarmId", alarmId, "elderId", elder.id());
        log.notDone("call waits in the emergency queue and a seat answers", "there is no telephone exchange");
        Story incident = cast.incidentOf(elder);
        serve(incident, offered(incident), elder);
        close(incident, api.as("operator"), Json.id(incident.now(), "originId"));
    }

    private List<Story.Offer> offered(Story incident) {
        JsonNode order = incident.now();
        Broken.unless(order.path("kind").asText().equals("INCIDENT"), "the press did not become an incident");
        log.step("incident open", "workOrderId", incident.workOrderId(), "originId", Json.id(order, "originId"));
        List<Story.Offer> offers = incident.awaitOpen(3);
        log.step("the nearest three eligible workers have offers", offerIds(offers));
        explain(incident);
        return offers;
    }

    /** The card that made the offers, for a provider who asks why it was these three. */
    private void explain(Story incident) {
        JsonNode cards = incident.decisions();
        JsonNode card = cards.get(cards.size() - 1);
        log.step(
                "the decision card says why these three",
                "wave",
                card.path("wave").asInt());
        log.show(DecisionPrint.lines(card));
        log.fact("decision", card.path("summary").asText());
    }

    private void serve(Story incident, List<Story.Offer> offers, Cast.Role elder) {
        Race.Runner winner = new RaceForAll(api, log).run(offers.subList(0, 2));
        var walk = new VisitWalk(
                api,
                UUID.fromString(winner.providerId()),
                UUID.fromString(winner.workerId()),
                winner.assignmentId().orElseThrow(),
                elder.elder(),
                log);
        walk.enRoute();
        walk.arrive();
        walk.checkIn();
        walk.checkOut();
        incident.awaitState("COMPLETED");
        log.step("incident completed", "workOrderId", incident.workOrderId());
    }

    private void close(Story incident, Session operator, String origin) {
        operator.post(
                Service.DISPATCH,
                "/work-orders/" + incident.workOrderId() + "/follow-up",
                Map.of("outcome", "RESOLVED", "note", "老人已得到帮助"));
        incident.awaitState("CLOSED");
        log.step("the seat's follow-up closes the incident", "workOrderId", incident.workOrderId());
        new Untouched(api, log).check(incident.workOrderId(), origin);
    }

    private static Object[] offerIds(List<Story.Offer> offers) {
        var ids = new Object[offers.size() * 2];
        for (int i = 0; i < offers.size(); i++) {
            ids[2 * i] = "offerId" + (i + 1);
            ids[2 * i + 1] = offers.get(i).id();
        }
        return ids;
    }
}
