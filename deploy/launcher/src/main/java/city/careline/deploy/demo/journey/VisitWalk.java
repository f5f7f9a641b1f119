package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import city.careline.deploy.demo.TokenRequest;
import city.careline.deploy.demo.generator.Elder;
import java.util.Map;
import java.util.UUID;

/** A worker with an assignment goes to the home, does the work and leaves. */
final class VisitWalk {
    private final Session worker;
    private final String assignmentId;
    private final Elder elder;
    private final JourneyLog log;

    VisitWalk(Api api, UUID provider, UUID workerId, String assignmentId, Elder elder, JourneyLog log) {
        this.worker = api.as(TokenRequest.worker(provider, workerId));
        this.assignmentId = assignmentId;
        this.elder = elder;
        this.log = log;
    }

    void enRoute() {
        move("en-route", Map.of(), "worker sets out");
    }

    void arrive() {
        move("arrival", Map.of(), "worker arrives");
    }

    void checkIn() {
        move("check-in", home(), "worker checks in at the home");
    }

    void checkOut() {
        move("check-out", home(), "worker checks out");
    }

    private void move(String what, Map<String, ?> body, String name) {
        worker.put(Service.DISPATCH, "/assignments/" + assignmentId + "/" + what, body);
        log.step(name, "assignmentId", assignmentId);
    }

    private Map<String, Double> home() {
        return Map.of("latitude", elder.latitude(), "longitude", elder.longitude());
    }
}
