package city.careline.dispatch.adapter.roads;

import static city.careline.dispatch.adapter.roads.RiverTown.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Travel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityTravelTest {
    private static final GeoPoint FROM = at(3, 6);
    private static final GeoPoint TO = at(4, 6);

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private CityTravel city(Optional<String> map) {
        return new CityTravel(new MapSettings(map, Vehicle.CAR, folder.toString(), 500, 1.3, 25), meters);
    }

    private double answers(Travel.Basis basis) {
        return meters.get("careline_dispatch_travel_answers")
                .tag("basis", basis.name())
                .functionCounter()
                .count();
    }

    @Test
    void withoutAMapTravelIsEstimatedAndSaysSo() {
        CityTravel city = city(Optional.empty());
        city.start(new StartupEvent());
        assertThat(city.between(FROM, TO)).isEqualTo(GreatCircleTravel.STANDARD.between(FROM, TO));
        assertThat(city.leastSeconds(1000)).isEqualTo(GreatCircleTravel.STANDARD.leastSeconds(1000));
        assertThat(city.state().basis()).contains("estimated", "1.3", "25");
        assertThat(new StreetMapReady(city).call().getStatus().name()).isEqualTo("UP");
        assertThat(answers(Travel.Basis.ESTIMATE)).isEqualTo(1);
    }

    @Test
    void untilTheMapIsLoadedTheEstimateAnswersAndTheServiceIsNotReady() {
        CityTravel city = city(Optional.of(RiverTown.file().toString()));
        assertThat(new StreetMapReady(city).call().getStatus().name()).isEqualTo("DOWN");
        assertThat(city.between(FROM, TO).basis()).isEqualTo(Travel.Basis.ESTIMATE);
        double least = city.leastSeconds(10_000);
        city.start(new StartupEvent());
        await().until(() -> city.state().complete());
        assertThat(new StreetMapReady(city).call().getStatus().name()).isEqualTo("UP");
        assertThat(city.between(FROM, TO).basis()).isEqualTo(Travel.Basis.ROAD);
        assertThat(city.leastSeconds(10_000)).isGreaterThanOrEqualTo(least).isPositive();
        assertThat(city.state().basis()).contains("river-town.osm", "car", "estimated");
        assertThat(answers(Travel.Basis.ROAD)).isEqualTo(1);
    }

    @Test
    void aMissingMapEndsTheStartWithItsName() {
        CityTravel city = city(Optional.of(folder.resolve("nowhere.osm.pbf").toString()));
        assertThatThrownBy(() -> city.start(new StartupEvent())).hasMessageContaining("nowhere.osm.pbf");
    }
}
