package city.careline.dispatch.adapter.roads;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The street map cannot be used; says which file, why, and what to do. */
final class UnusableMap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableMap(Path file, String why, @Nullable Throwable cause) {
        super(
                "the street map " + file + " " + why + "; set careline.dispatch.map to an OpenStreetMap file of the"
                        + " city (.osm.pbf or .osm), or leave it unset to estimate travel times without a map",
                cause);
    }
}
