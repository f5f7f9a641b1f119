package city.careline.deploy.command;

import city.careline.deploy.city.Progress;
import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.CityAddress;
import city.careline.deploy.demo.DemoCity;
import city.careline.deploy.demo.generator.CityPlan;
import picocli.CommandLine.Option;

/** How large the demo city is. */
final class DemoSize {
    @Option(names = "--elders", paramLabel = "N", defaultValue = "2000", description = "Elders (default: 2000).")
    private int elders = 2_000;

    @Option(names = "--workers", paramLabel = "N", defaultValue = "300", description = "Workers (default: 300).")
    private int workers = 300;

    /** Loads the city unless it is there already, and waits until every service knows it. */
    DemoCity load(CityAddress address, Progress progress) {
        var city = new DemoCity(CityPlan.of(elders, workers));
        try (var api = new Api(address)) {
            city.load(api, progress::say);
        }
        return city;
    }
}
