package city.careline.deploy.command;

import city.careline.deploy.city.CityOptions;
import city.careline.deploy.demo.generator.CityPlan;
import city.careline.deploy.demo.generator.Ground;
import city.careline.deploy.demo.map.StreetMapFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The street map the city lies on, if any. */
final class MapFlag {
    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "OpenStreetMap file (.osm.pbf or .osm): the demo city is placed on its streets, and travel"
                    + " times are by road. It is read on this machine and sent nowhere.")
    private @Nullable Path map;

    /** The city with its dispatch told of the map. */
    CityOptions on(CityOptions options) {
        Path file = map;
        return file == null
                ? options
                : options.with(Map.of(
                        "careline.dispatch.map",
                        file.toAbsolutePath().normalize().toString(),
                        "careline.dispatch.map-folder",
                        options.folder().folder("work").resolve("maps").toString()));
    }

    /** The plan with its ground on the map; a file that is no map of a city is a wrong command line. */
    CityPlan on(CityPlan plan, CommandSpec spec) {
        Path file = map;
        if (file == null) {
            return plan;
        }
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "--map " + file + ": there is no such file to read");
        }
        try {
            return plan.on(Ground.over(StreetMapFile.read(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--map " + file + ": " + e.getMessage() + "; it takes an OpenStreetMap file (.osm.pbf or .osm)",
                    e);
        }
    }

    /** What travel times rest on, for people. */
    String describe() {
        Path file = map;
        return file == null
                ? "estimated, great-circle × 1.3 at 25 km/h   (--map FILE: by road)"
                : "by road on " + file.getFileName() + "   (map data © OpenStreetMap contributors, ODbL 1.0)";
    }
}
