package city.careline.deploy.command;

import city.careline.deploy.city.CityOptions;
import city.careline.deploy.city.EmbeddedCity;
import city.careline.deploy.city.Instance;
import city.careline.deploy.city.Progress;
import city.careline.deploy.demo.DemoCity;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the city and keeps it until Ctrl-C or SIGTERM. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the whole city on this machine, loads the demo city, and stays until Ctrl-C.")
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CityFlags city = new CityFlags();

    @Mixin
    private DemoSize size = new DemoSize();

    @Mixin
    private MapFlag map = new MapFlag();

    @Option(
            names = "--dispatch",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many processes of dispatch-service run, 1 to 4 (default: ${DEFAULT-VALUE}).")
    private int dispatchers = 1;

    @Override
    public Integer call() {
        if (dispatchers < 1 || dispatchers > Instance.MOST) {
            throw new ParameterException(spec.commandLine(), "--dispatch: 1 to " + Instance.MOST);
        }
        var progress = new Progress(System.out);
        DemoCity people = size.city(spec, map);
        CityOptions options = map.on(city.options(spec, CityOptions.Pbx.AUTO).withDispatchers(dispatchers));
        var embedded = new EmbeddedCity(options, progress);
        StopOnSignal.of(embedded, progress);
        embedded.start();
        DemoSize.load(people, embedded.address(), progress);
        System.out.println(ReadyBlock.of(embedded, options, map.describe(), "Ctrl-C stops everything"));
        embedded.awaitEnd();
        return 1;
    }
}
