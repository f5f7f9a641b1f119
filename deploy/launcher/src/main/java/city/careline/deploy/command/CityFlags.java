package city.careline.deploy.command;

import city.careline.deploy.city.CityFolder;
import city.careline.deploy.city.CityOptions;
import city.careline.deploy.city.Part;
import city.careline.deploy.city.Ports;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options every command that touches a city has. */
final class CityFlags {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Where the city keeps everything (default: ${DEFAULT-VALUE}).",
            defaultValue = ".careline")
    private Path state = Path.of(".careline");

    @Option(
            names = "--port",
            paramLabel = "PART=N",
            description = "Another port for a part: gateway, dispatch, provider, elder, billing, sip, ami, postgres,"
                    + " redis, kafka, kafka-controller, dispatch-2 to dispatch-4.")
    private Map<String, Integer> ports = new TreeMap<>();

    /** The city's folder, as an absolute path. */
    CityFolder folder() {
        return new CityFolder(state.toAbsolutePath().normalize());
    }

    CityOptions options(CommandSpec spec, CityOptions.Pbx pbx) {
        String home = System.getProperty("careline.home", ".");
        return new CityOptions(Path.of(home).toAbsolutePath().normalize(), folder(), ports(spec), pbx);
    }

    private Ports ports(CommandSpec spec) {
        var changed = new EnumMap<Part, Integer>(Part.class);
        ports.forEach((word, port) -> {
            if (port < 1 || port > 65_535) {
                throw new ParameterException(spec.commandLine(), "--port " + word + ": no such port: " + port);
            }
            changed.put(part(spec, word), port);
        });
        return Ports.usualBut(changed);
    }

    private static Part part(CommandSpec spec, String word) {
        try {
            return Part.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--port: no such part: " + word, e);
        }
    }
}
