package city.careline.deploy.command;

import city.careline.deploy.city.Progress;
import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.CityAddress;
import city.careline.deploy.demo.DemoCity;
import city.careline.deploy.demo.generator.CityPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How large the demo city is. */
final class DemoSize {
    @Option(names = "--elders", paramLabel = "N", defaultValue = "2000", description = "Elders (default: 2000).")
    private int elders = 2_000;

    @Option(names = "--workers", paramLabel = "N", defaultValue = "300", description = "Workers (default: 300).")
    private int workers = 300;

    /** The city of that size, on the map if there is one; a size that cannot be is a wrong command line. */
    DemoCity city(CommandSpec spec, MapFlag map) {
        try {
            return new DemoCity(map.on(CityPlan.of(elders, workers), spec));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--elders, --workers: " + e.getMessage(), e);
        }
    }

    /** Loads the city unless it is there already, and waits until every service knows it. */
    static void load(DemoCity city, CityAddress address, Progress progress) {
        try (var api = new Api(address)) {
            city.load(api, progress::say);
        }
    }
}
