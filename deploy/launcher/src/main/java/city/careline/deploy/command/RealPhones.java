package city.careline.deploy.command;

import city.careline.deploy.demo.journey.Phones;
import city.careline.deploy.pbx.LineCall;
import city.careline.deploy.pbx.LineState;
import city.careline.deploy.pbx.Press;
import city.careline.deploy.pbx.SeatPhone;
import city.careline.deploy.pbx.SipPhones;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The journeys' telephones: SIP phones at the city's exchange. */
public final class RealPhones implements Phones {
    private static final Duration RINGS = Duration.ofSeconds(2);
    private static final Duration TALKS = Duration.ofMinutes(10);
    private final SipPhones phones;

    /** Phones of this exchange. */
    public RealPhones(SipPhones phones) {
        this.phones = phones;
    }

    @Override
    public Seat seat(String seat) {
        SeatPhone phone = phones.seat(Integer.parseInt(seat), RINGS, TALKS);
        return phone::close;
    }

    @Override
    public Line call(@Nullable String line, String number) {
        return new Calling(phones.press(line == null ? Press.withheld(number) : Press.of(line, number)));
    }

    private record Calling(LineCall call) implements Line {
        @Override
        public boolean isAnswered() {
            return call.state() == LineState.ANSWERED;
        }

        @Override
        public void hangUp() {
            call.hangUp();
        }

        @Override
        public void close() {
            call.close();
        }
    }
}
