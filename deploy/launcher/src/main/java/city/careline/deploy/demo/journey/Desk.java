package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.ApiRefusal;
import city.careline.deploy.demo.EventStream;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import city.careline.deploy.demo.TokenRequest;
import java.time.Duration;
import java.util.Map;

/** A person at a seat: signed on, ready, and seeing what pops up. */
public final class Desk implements AutoCloseable {
    private static final Duration POP_LIMIT = Duration.ofSeconds(15);

    private final String seat;
    private final Session operator;
    private final EventStream screen;

    private Desk(String seat, Session operator, EventStream screen) {
        this.seat = seat;
        this.operator = operator;
        this.screen = screen;
    }

    /** Signs on at the seat and makes it ready. */
    public static Desk open(Api api, String seat) {
        Session operator = api.as(TokenRequest.operator("demo-operator-" + seat));
        operator.put(Service.GATEWAY, "/seats/" + seat + "/session");
        var desk = new Desk(seat, operator, operator.stream(Service.GATEWAY, "/seats/" + seat + "/stream"));
        desk.ready();
        return desk;
    }

    /** Requests as this person. */
    public Session operator() {
        return operator;
    }

    /** Ready for the next call. */
    public void ready() {
        operator.put(Service.GATEWAY, "/seats/" + seat + "/state", Map.of("state", "READY"));
    }

    /** The call that pops up from now on, not one from before. */
    public EventStream.Event offered(long sinceNanos) {
        return screen.await(
                "the call pops up at seat " + seat,
                POP_LIMIT,
                event -> event.nanos() >= sinceNanos && event.name().equals("call-offered"));
    }

    /** The moment this seat answered the call. */
    public EventStream.Event answered(String callId) {
        return about("call-answered", callId);
    }

    /** The moment the call ended at this seat. */
    public EventStream.Event ended(String callId) {
        return about("call-ended", callId);
    }

    private EventStream.Event about(String name, String callId) {
        return screen.await(
                name + " at seat " + seat,
                POP_LIMIT,
                event -> event.name().equals(name)
                        && event.data().path("callId").asText().equals(callId));
    }

    @Override
    public void close() {
        screen.close();
        try {
            operator.delete(Service.GATEWAY, "/seats/" + seat + "/session");
        } catch (ApiRefusal refusal) {
            // the seat was signed off by somebody else; nothing is left to do
        }
    }
}
