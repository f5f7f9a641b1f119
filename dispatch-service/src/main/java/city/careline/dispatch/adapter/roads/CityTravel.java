package city.careline.dispatch.adapter.roads;

import city.careline.dispatch.application.TravelSource;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.dispatch.domain.matching.TravelTimes;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * The travel times of this city: by its street map where one is set, otherwise estimated. The map is loaded beside the
 * start, so nothing waits for it but readiness; until it is there the estimate answers. A map that cannot be used ends
 * the service.
 */
@ApplicationScoped
public class CityTravel implements TravelTimes, TravelSource {
    /** © OpenStreetMap contributors, as the licence of map data asks. */
    private static final String ATTRIBUTION =
            "© OpenStreetMap contributors, ODbL 1.0, https://www.openstreetmap.org/copyright";

    private static final Logger LOG = Logger.getLogger(CityTravel.class);
    private static final int REMEMBERED_PLACES = 2048;

    /** No map holds a faster street: GraphHopper stores no higher speed. */
    private static final double ANY_MAP_METERS_PER_SECOND = 255 / 3.6;

    private final MapSettings settings;
    private final LongAdder byRoad = new LongAdder();
    private final LongAdder estimated = new LongAdder();
    private volatile State state;

    /**
     * How travel is known just now.
     *
     * @param times who answers
     * @param complete false while the map is loading
     * @param basis in words, for people who look after the service
     * @param network the streets, once they are loaded
     */
    record State(TravelTimes times, boolean complete, String basis, Optional<RoadNetwork> network) {}

    /** Begins with the estimate. */
    public CityTravel(MapSettings settings, MeterRegistry meters) {
        this.settings = settings;
        GreatCircleTravel estimate = settings.estimate();
        this.state = settings.map().isPresent()
                ? new State(
                        new Meanwhile(estimate),
                        false,
                        "loading " + settings.map().get(),
                        Optional.empty())
                : new State(estimate, true, settings.estimateInWords(), Optional.empty());
        FunctionCounter.builder("careline_dispatch_travel_answers", byRoad, LongAdder::sum)
                .tag("basis", Travel.Basis.ROAD.name())
                .register(meters);
        FunctionCounter.builder("careline_dispatch_travel_answers", estimated, LongAdder::sum)
                .tag("basis", Travel.Basis.ESTIMATE.name())
                .register(meters);
    }

    @Override
    public Travel between(GeoPoint from, GeoPoint to) {
        Travel travel = state.times().between(from, to);
        (travel.basis() == Travel.Basis.ROAD ? byRoad : estimated).increment();
        return travel;
    }

    @Override
    public double leastSeconds(double straightMeters) {
        return state.times().leastSeconds(straightMeters);
    }

    @Override
    public String describe() {
        return state.basis();
    }

    @Override
    public Optional<String> attribution() {
        return state.network().map(network -> ATTRIBUTION);
    }

    State state() {
        return state;
    }

    void start(@Observes StartupEvent event) {
        if (settings.map().isEmpty()) {
            LOG.infof("travel times: %s; careline.dispatch.map names no street map", state.basis());
            return;
        }
        MapFile map = MapFile.of(settings.map().get());
        Thread.ofPlatform().name("street-map").daemon().start(() -> load(map));
    }

    private void load(MapFile map) {
        try {
            long begun = System.nanoTime();
            RoadNetwork network = new StreetMap(settings.folder(), settings.vehicle()).load(map);
            var travel = new RoadTravel(network, settings.estimate(), settings.offStreetMeters(), REMEMBERED_PLACES);
            String basis = "by %s on the street map %s (%,d streets, %,d junctions); where it knows no way, %s"
                    .formatted(
                            settings.vehicle().word(),
                            map.path().getFileName(),
                            network.edges(),
                            network.nodes(),
                            settings.estimateInWords());
            state = new State(travel, true, basis, Optional.of(network));
            LOG.infof(
                    "travel times: %s; loaded in %d ms; map data %s",
                    basis, (System.nanoTime() - begun) / 1_000_000, ATTRIBUTION);
        } catch (UnusableMap e) {
            LOG.error(e.getMessage(), e.getCause());
            Quarkus.asyncExit(1);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "the street map %s cannot be loaded", map.path());
            Quarkus.asyncExit(1);
        }
    }

    /** The estimate, with a bound that also holds for the map that is coming. */
    private record Meanwhile(GreatCircleTravel estimate) implements TravelTimes {
        @Override
        public Travel between(GeoPoint from, GeoPoint to) {
            return estimate.between(from, to);
        }

        @Override
        public double leastSeconds(double straightMeters) {
            return Math.min(
                    estimate.leastSeconds(straightMeters), Math.floor(straightMeters / ANY_MAP_METERS_PER_SECOND));
        }
    }
}
