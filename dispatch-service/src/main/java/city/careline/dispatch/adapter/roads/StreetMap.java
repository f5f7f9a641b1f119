package city.careline.dispatch.adapter.roads;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.WeightingFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Turns a map file into a road network in memory. What was prepared is kept in a folder named by the file's hash and the
 * vehicle, so that the next start only reads it; it is prepared aside and moved there whole, so that neither a start
 * that was cut short nor two at once leave half of one.
 */
final class StreetMap {
    /** Raised when what is prepared changes its shape. */
    private static final int LAYOUT = 1;

    private static final Logger LOG = Logger.getLogger(StreetMap.class);

    private final Path folder;
    private final Vehicle vehicle;

    StreetMap(Path folder, Vehicle vehicle) {
        this.folder = folder.toAbsolutePath();
        this.vehicle = vehicle;
    }

    /** Loads the network of that file; the first time this takes about as long as reading the map takes. */
    RoadNetwork load(MapFile map) {
        Path prepared = folder.resolve(map.hash() + "-" + vehicle.word() + "-" + LAYOUT);
        if (!Files.isDirectory(prepared)) {
            prepare(map, prepared);
        }
        var engine = new Engine(vehicle, prepared);
        engine.setAllowWrites(false); // several processes may read the same folder
        if (!engine.load()) {
            throw new UnusableMap(map.path(), "was prepared in " + prepared + ", but nothing is there", null);
        }
        return new RoadNetwork(engine, vehicle);
    }

    private void prepare(MapFile map, Path prepared) {
        LOG.infof("the street map %s is new: preparing its streets for %s", map.path(), vehicle.word());
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempDirectory(folder, "preparing-");
            try {
                read(map, aside);
                Files.move(aside, prepared, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                if (!Files.isDirectory(prepared)) {
                    throw e;
                }
                LOG.infof("%s was prepared by another process meanwhile", prepared);
            } finally {
                delete(aside);
            }
        } catch (IOException e) {
            throw new UnusableMap(map.path(), "cannot be prepared in " + folder, e);
        }
    }

    private void read(MapFile map, Path aside) {
        var engine = new Engine(vehicle, aside);
        engine.setOSMFile(map.path().toString());
        try {
            engine.importOrLoad();
            if (engine.getBaseGraph().getEdges() == 0) {
                throw new UnusableMap(map.path(), "has no street for " + vehicle.word(), null);
            }
        } catch (UnusableMap e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnusableMap(map.path(), "is damaged or no OpenStreetMap file", e);
        } finally {
            engine.close();
        }
    }

    private static void delete(Path aside) {
        if (!Files.exists(aside)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(aside)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + aside, e);
        }
    }

    /** GraphHopper with streets weighed by the time they take alone. */
    private static final class Engine extends GraphHopper {
        private final Vehicle vehicle;

        Engine(Vehicle vehicle, Path location) {
            this.vehicle = vehicle;
            setGraphHopperLocation(location.toString());
            setEncodedValuesString(vehicle.encodedValues());
            setProfiles(vehicle.profile());
            getCHPreparationHandler().setCHProfiles(vehicle.hierarchy());
        }

        @Override
        protected WeightingFactory createWeightingFactory() {
            return (profile, hints, disableTurnCosts) -> new TravelWeighting(vehicle, getEncodingManager());
        }
    }
}
