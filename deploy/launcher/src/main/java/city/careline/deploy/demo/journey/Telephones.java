package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Await;
import city.careline.deploy.pbx.LineCall;
import city.careline.deploy.pbx.LineState;
import city.careline.deploy.pbx.SeatPhone;
import city.careline.deploy.pbx.SipPhones;
import java.time.Duration;
import java.time.Instant;

/** The telephones of a journey: the operator answers after two seconds and talks until the elder hangs up. */
final class Telephones {
    private static final Duration RING = Duration.ofSeconds(2);
    private static final Duration TALK = Duration.ofHours(1);
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final SipPhones phones;

    Telephones(SipPhones phones) {
        this.phones = phones;
    }

    SeatPhone seat(String seat) {
        return phones.seat(Integer.parseInt(seat), RING, TALK);
    }

    /** The key is pressed; the log's time begins when the phone sent the call. */
    LineCall press(String line, String number, JourneyLog log, String name, String elderId) {
        LineCall call = phones.press(line, number);
        Broken.unless(call.await(LineState.CALLING, LIMIT), "the line's phone cannot call, see " + call.folder());
        Instant pressed = Await.until("the phone calls", LIMIT, () -> call.at(LineState.CALLING));
        log.pressedAt(nanosOf(pressed), name, "elderId", elderId);
        return call;
    }

    static void answered(LineCall call) {
        Broken.unless(call.await(LineState.ANSWERED, LIMIT), "the caller hears nobody, see " + call.folder());
    }

    static void hangUp(LineCall call) {
        LineState end = call.hangUp();
        Broken.unless(end == LineState.ENDED, "the call ended as " + end + ", see " + call.folder());
    }

    private static long nanosOf(Instant instant) {
        return System.nanoTime() - Duration.between(instant, Instant.now()).toNanos();
    }
}
