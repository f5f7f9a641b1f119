package city.careline.deploy.demo.map;

import city.careline.deploy.demo.generator.Spot;
import city.careline.deploy.demo.generator.StreetSpots;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where people may live on a map: beside a node now and then of each street that has houses. */
public final class StreetMapFile {
    private static final Set<String> WITH_HOUSES =
            Set.of("residential", "living_street", "unclassified", "tertiary", "secondary", "primary");
    private static final int EVERY = 4;

    private StreetMapFile() {}

    /** Reads the file twice: which nodes are wanted, then where they are. Refuses what is no map of a city. */
    public static StreetSpots read(Path file) throws IOException {
        Set<Long> wanted = new HashSet<>();
        List<Spot> spots = new ArrayList<>();
        parse(file, new MapElements() {
            @Override
            public void node(long id, double latitude, double longitude) {
                // where it is comes in the second reading
            }

            @Override
            public void way(String highway, List<Long> nodes) {
                if (WITH_HOUSES.contains(highway)) {
                    for (int i = Math.min(1, nodes.size() - 1); i >= 0 && i < nodes.size(); i += EVERY) {
                        wanted.add(nodes.get(i));
                    }
                }
            }
        });
        parse(file, new MapElements() {
            @Override
            public void node(long id, double latitude, double longitude) {
                if (wanted.contains(id)) {
                    spots.add(new Spot(latitude, longitude));
                }
            }

            @Override
            public void way(String highway, List<Long> nodes) {
                // wanted were chosen in the first reading
            }
        });
        return new StreetSpots(spots);
    }

    private static void parse(Path file, MapElements elements) throws IOException {
        boolean pbf = file.toString().toLowerCase(Locale.ROOT).endsWith(".pbf");
        try {
            if (pbf) {
                PbfFile.read(file, elements);
            } else {
                XmlFile.read(file, elements);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("damaged, or no OpenStreetMap file", e);
        }
    }
}
