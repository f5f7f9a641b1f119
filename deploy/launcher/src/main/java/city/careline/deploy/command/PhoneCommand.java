package city.careline.deploy.command;

import city.careline.deploy.city.CityFailure;
import city.careline.deploy.city.CityOptions;
import city.careline.deploy.city.Telephony;
import city.careline.deploy.pbx.LineCall;
import city.careline.deploy.pbx.LineState;
import city.careline.deploy.pbx.Press;
import city.careline.deploy.pbx.SeatState;
import city.careline.deploy.pbx.SipPhones;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays one SIP telephone: an elder's line that presses a key, or a seat that answers. */
@Command(
        name = "phone",
        mixinStandardHelpOptions = true,
        description = "A SIP telephone at the running city: an elder's line that calls, or a seat that answers.")
final class PhoneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CityFlags city = new CityFlags();

    @Option(names = "--line", paramLabel = "NUMBER", description = "The calling line; withheld when absent.")
    private @Nullable String line;

    @Option(
            names = "--call",
            paramLabel = "NUMBER",
            defaultValue = "995",
            description = "995 red key (default), 996 green key, 12349 public number.")
    private String number = "995";

    @Option(names = "--seat", paramLabel = "8001", description = "Be this seat's telephone instead, and answer.")
    private @Nullable Integer seat;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long the line stays on, or the seat stays signed on (default: 20).")
    private int seconds = 20;

    @Override
    public Integer call() {
        if (!List.of(Press.RED, Press.GREEN, Press.PUBLIC).contains(number)) {
            throw new ParameterException(spec.commandLine(), "--call: 995, 996 or 12349");
        }
        var folder = city.folder();
        if (!folder.isCity()) {
            throw new CityFailure("there is no city in " + folder.root() + " yet: run ./careline up first");
        }
        try (SipPhones phones = Telephony.phonesOf(city.options(spec, CityOptions.Pbx.AUTO))) {
            return seat == null ? ring(phones) : answer(phones, seat);
        }
    }

    private int ring(SipPhones phones) {
        PrintWriter out = spec.commandLine().getOut();
        LineCall call = phones.press((line == null ? Press.withheld(number) : Press.of(line, number)));
        Instant end = Instant.now().plusSeconds(seconds);
        LineState seen = LineState.CALLING;
        out.println("calling " + number);
        while (!seen.isEnd() && Instant.now().isBefore(end)) {
            out.flush();
            LineState before = seen;
            seen = call.await(LineState.values()[before.ordinal() + 1], Duration.ofSeconds(1)) ? call.state() : before;
            if (seen != before) {
                out.println(seen.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
        if (!seen.isEnd()) {
            out.println(call.hangUp().name().toLowerCase(java.util.Locale.ROOT));
        }
        out.flush();
        if (call.state() == LineState.REFUSED || call.state() == LineState.FAILED) {
            throw new CityFailure("the call did not go through, see " + call.folder());
        }
        return 0;
    }

    private int answer(SipPhones phones, int number) {
        PrintWriter out = spec.commandLine().getOut();
        try (var phone = phones.seat(number, Duration.ofSeconds(1), Duration.ofHours(1))) {
            out.println("seat " + phone.number() + " is signed on and answers for " + seconds + " s");
            out.flush();
            phone.awaitTotal(SeatState.ENDED, Integer.MAX_VALUE, Duration.ofSeconds(seconds));
            out.println(phone.calls().size() + " calls");
        }
        return 0;
    }
}
