package city.careline.dispatch.adapter.roads;

import city.careline.dispatch.domain.matching.GreatCircleTravel;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the city says about its streets. */
@ApplicationScoped
class MapSettings {
    private static final double KMH_PER_METER_PER_SECOND = 3.6;

    private final Optional<String> map;
    private final Vehicle vehicle;
    private final String folder;
    private final double offStreetMeters;
    private final double roadFactor;
    private final double meanSpeedKmh;

    MapSettings(
            @ConfigProperty(name = "careline.dispatch.map") Optional<String> map,
            @ConfigProperty(name = "careline.dispatch.map-vehicle") Vehicle vehicle,
            @ConfigProperty(name = "careline.dispatch.map-folder") String folder,
            @ConfigProperty(name = "careline.dispatch.map-off-street-meters") double offStreetMeters,
            @ConfigProperty(name = "careline.dispatch.road-factor") double roadFactor,
            @ConfigProperty(name = "careline.dispatch.mean-speed-kmh") double meanSpeedKmh) {
        this.map = map;
        this.vehicle = vehicle;
        this.folder = folder;
        this.offStreetMeters = offStreetMeters;
        this.roadFactor = roadFactor;
        this.meanSpeedKmh = meanSpeedKmh;
    }

    Optional<String> map() {
        return map;
    }

    Vehicle vehicle() {
        return vehicle;
    }

    Path folder() {
        return Path.of(folder);
    }

    double offStreetMeters() {
        return offStreetMeters;
    }

    GreatCircleTravel estimate() {
        return new GreatCircleTravel(roadFactor, meanSpeedKmh / KMH_PER_METER_PER_SECOND);
    }

    String estimateInWords() {
        return String.format(Locale.ROOT, "estimated as great-circle × %s at %s km/h", roadFactor, meanSpeedKmh);
    }
}
