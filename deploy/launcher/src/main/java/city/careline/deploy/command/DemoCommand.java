package city.careline.deploy.command;

import city.careline.deploy.city.CityOptions;
import city.careline.deploy.city.EmbeddedCity;
import city.careline.deploy.city.Progress;
import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.DemoCity;
import city.careline.deploy.demo.journey.JourneyReport;
import city.careline.deploy.demo.journey.JourneyResult;
import city.careline.deploy.demo.journey.Journeys;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the city and plays both journeys; exit status 0 only if every step really happened. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts the city and plays the red and the green journey with real telephone calls.")
final class DemoCommand implements Callable<Integer> {
    private static final String SEAT = "8001";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CityFlags city = new CityFlags();

    @Mixin
    private DemoSize size = new DemoSize();

    @Mixin
    private MapFlag map = new MapFlag();

    @Option(names = "--json", paramLabel = "FILE", description = "Also write what happened as data.")
    private @Nullable Path json;

    @Option(names = "--keep", description = "Leave the city running; ./careline down stops it.")
    private boolean keep;

    @Override
    public Integer call() {
        var progress = new Progress(System.out);
        DemoCity people = size.city(spec, map);
        CityOptions options = map.on(city.options(spec, CityOptions.Pbx.AUTO));
        var embedded = new EmbeddedCity(options, progress);
        Runnable stay = StopOnSignal.of(embedded, progress);
        embedded.start();
        DemoSize.load(people, embedded.address(), progress);
        JourneyReport report = play(embedded, people);
        if (json != null) {
            report.write(json);
        }
        scorecard(report);
        if (keep) {
            embedded.keep();
            stay.run();
            System.out.println(ReadyBlock.of(embedded, options, map.describe(), "./careline down stops it"));
        }
        return report.ok() ? 0 : 1;
    }

    private static JourneyReport play(EmbeddedCity embedded, DemoCity people) {
        var api = new Api(embedded.address());
        if (!embedded.telephony().isRunning()) {
            return new Journeys(api, people, Optional.empty(), DemoCommand::tell).play(SEAT);
        }
        try (var phones = embedded.telephony().phones()) {
            return new Journeys(api, people, Optional.of(phones), DemoCommand::tell).play(SEAT);
        }
    }

    private static void tell(String line) {
        System.out.println(line);
    }

    private static void scorecard(JourneyReport report) {
        System.out.println("\nSCORECARD");
        for (JourneyResult journey : report.journeys()) {
            System.out.printf(
                    "  %-6s %s  %d steps%s%n",
                    journey.name(),
                    journey.ok() ? "done  " : "FAILED",
                    journey.steps().size(),
                    journey.reason() == null ? "" : ": " + journey.reason());
        }
        System.out.println(report.ok() ? "  every step really happened" : "  not every step happened");
    }
}
