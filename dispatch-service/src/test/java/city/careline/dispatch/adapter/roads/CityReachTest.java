package city.careline.dispatch.adapter.roads;

import static city.careline.dispatch.adapter.roads.RiverTown.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import city.careline.dispatch.application.ReachAreas;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.Travel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityReachTest {
    @TempDir
    private Path folder;

    private CityReach reach(Optional<String> map) {
        var settings = new MapSettings(map, Vehicle.CAR, folder.toString(), 500, 1.3, 25);
        var travel = new CityTravel(settings, new SimpleMeterRegistry());
        travel.start(new StartupEvent());
        await().until(() -> travel.state().complete());
        return new CityReach(travel, settings);
    }

    private static double signedArea(List<GeoPoint> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            GeoPoint one = ring.get(i - 1);
            GeoPoint next = ring.get(i);
            twice += one.longitude() * next.latitude() - next.longitude() * one.latitude();
        }
        return twice / 2;
    }

    private static void isClosedAndCounterclockwise(ReachAreas.Area area) {
        assertThat(area.ring()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(area.ring().getFirst()).isEqualTo(area.ring().getLast());
        assertThat(signedArea(area.ring())).isPositive();
    }

    @Test
    void G01_withAMapTheReachStopsAtTheRiver() {
        CityReach reach = reach(Optional.of(RiverTown.file().toString()));
        ReachAreas.Area area = reach.around(at(1, 6), Duration.ofSeconds(120));
        assertThat(area.basis()).isEqualTo(Travel.Basis.ROAD);
        isClosedAndCounterclockwise(area);
        assertThat(area.ring()).allMatch(point -> point.latitude() < at(3.6, 0).latitude());
        ReachAreas.Area longer = reach.around(at(1, 6), Duration.ofMinutes(10));
        assertThat(longer.ring()).anyMatch(point -> point.latitude() > at(6, 0).latitude());
    }

    @Test
    void aReachTooShortForAnAreaIsStillOne() {
        isClosedAndCounterclockwise(
                reach(Optional.of(RiverTown.file().toString())).around(at(1, 6), Duration.ofSeconds(2)));
    }

    @Test
    void G01_withoutAMapTheReachIsTheCircleOfTheEstimate() {
        ReachAreas.Area area = reach(Optional.empty()).around(at(1, 6), Duration.ofMinutes(10));
        assertThat(area.basis()).isEqualTo(Travel.Basis.ESTIMATE);
        isClosedAndCounterclockwise(area);
        double meters = 600 * 25 / 3.6 / 1.3;
        assertThat(area.ring())
                .allSatisfy(point -> assertThat(point.metersTo(at(1, 6))).isCloseTo(meters, within(meters / 100)));
    }

    @Test
    void awayFromTheMapTheReachIsTheCircleOfTheEstimate() {
        ReachAreas.Area area =
                reach(Optional.of(RiverTown.file().toString())).around(at(-20, 6), Duration.ofMinutes(10));
        assertThat(area.basis()).isEqualTo(Travel.Basis.ESTIMATE);
    }
}
