package city.careline.dispatch.adapter.roads;

import static city.careline.dispatch.adapter.roads.RiverTown.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.testkit.Seeds;
import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoadTravelTest {
    @TempDir
    private static Path folder;

    private static RoadTravel travel;
    private static GraphHopper router;

    @BeforeAll
    static void load() {
        travel = RiverTown.travel(folder, Vehicle.CAR);
        router = new GraphHopper()
                .setOSMFile(RiverTown.file().toString())
                .setGraphHopperLocation(folder.resolve("router").toString())
                .setEncodedValuesString("car_access, car_average_speed, road_access")
                .setProfiles(new Profile("car")
                        .setCustomModel(new CustomModel()
                                .addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"))
                                .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"))
                                .setDistanceInfluence(0.0)));
        router.getCHPreparationHandler().setCHProfiles(new CHProfile("car"));
        router.importOrLoad();
    }

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(5, 500);
    }

    @Test
    void Q20_theNearestByRoadIsNotTheNearestAsTheCrowFlies() {
        GeoPoint home = at(4, 6);
        GeoPoint acrossTheRiver = at(3, 6);
        GeoPoint downTheStreet = at(4, 3);
        assertThat(acrossTheRiver.metersTo(home)).isLessThan(downTheStreet.metersTo(home));
        Travel round = travel.between(acrossTheRiver, home);
        Travel straight = travel.between(downTheStreet, home);
        assertThat(straight.seconds()).isLessThan(round.seconds());
        assertThat(straight.meters()).isCloseTo(600, within(10));
        assertThat(round.meters()).isCloseTo(12 * 200 + 200, within(40));
        assertThat(List.of(round.basis(), straight.basis())).containsOnly(Travel.Basis.ROAD);
    }

    @Test
    void aOneWayStreetIsTakenItsWayOnly() {
        GeoPoint west = at(2, 3.2);
        GeoPoint east = at(2, 3.8);
        assertThat(travel.between(west, east).meters()).isCloseTo(120, within(3));
        assertThat(travel.between(east, west).meters()).isGreaterThan(500);
    }

    @Test
    void aBicycleCrossesWhereACarMayNot(@TempDir Path other) {
        RoadTravel bicycle = RiverTown.travel(other, Vehicle.BIKE);
        GeoPoint from = at(6, 2.2);
        GeoPoint to = at(6, 2.8);
        assertThat(bicycle.between(from, to).meters())
                .isLessThan(travel.between(from, to).meters());
    }

    @Test
    void aPlaceFarFromEveryStreetIsEstimated() {
        GeoPoint field = at(-6, 3);
        assertThat(travel.between(field, at(0, 0))).isEqualTo(RiverTown.ESTIMATE.between(field, at(0, 0)));
        assertThat(travel.between(at(0, 0), field)).isEqualTo(RiverTown.ESTIMATE.between(at(0, 0), field));
    }

    @Test
    void anIslandWithoutABridgeIsEstimated() {
        GeoPoint island = RiverTown.island();
        assertThat(travel.between(island, at(3, 7)).basis()).isEqualTo(Travel.Basis.ESTIMATE);
        assertThat(travel.between(at(3, 7), island).basis()).isEqualTo(Travel.Basis.ESTIMATE);
    }

    @Test
    void whoeverIsNextDoorWalksAcrossTheYard() {
        GeoPoint one = at(0.5, 0.5);
        GeoPoint other = at(0.5, 0.45);
        assertThat(travel.between(one, one)).isEqualTo(new Travel(0, 0, Travel.Basis.ROAD));
        Travel across = travel.between(one, other);
        assertThat(across.meters()).isEqualTo(10);
        assertThat(across.seconds()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyArrivesSoonerThanTheBoundForTheDistance(Seeds.Seed seed) {
        seed.walk(random -> {
            for (int i = 0; i < 200; i++) {
                GeoPoint from = random.nextInt(20) == 0 ? at(random.nextInt(-9, 0), 3) : RiverTown.anywhere(random);
                GeoPoint to = RiverTown.anywhere(random);
                double least = travel.leastSeconds(from.metersTo(to));
                assertThat((double) travel.between(from, to).seconds()).isGreaterThanOrEqualTo(least);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void waysAreThoseTheRouterItselfFinds(Seeds.Seed seed) {
        seed.walk(random -> {
            for (int i = 0; i < 50; i++) {
                GeoPoint from = RiverTown.onAStreet(random);
                GeoPoint to = RiverTown.onAStreet(random);
                GHResponse answer =
                        router.route(new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude())
                                .setProfile("car"));
                assertThat(answer.getErrors()).isEmpty();
                Travel ours = travel.between(from, to);
                boolean walked = ours.meters() <= Math.ceil(from.metersTo(to));
                if (!walked) {
                    double onFoot = footpath(from) + footpath(to);
                    assertThat(ours.seconds() - onFoot / 5 * 3.6)
                            .isCloseTo(answer.getBest().getTime() / 1000.0, within(1.0));
                    assertThat(ours.meters() - onFoot)
                            .isCloseTo(answer.getBest().getDistance(), within(2.0));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void manyThreadsGetTheSameAnswers(Seeds.Seed seed) {
        seed.walk(random -> {
            List<GeoPoint> places = new ArrayList<>();
            IntStream.range(0, 300).forEach(i -> places.add(RiverTown.anywhere(random)));
            RoadTravel fresh = RiverTown.travel(folder, Vehicle.CAR);
            List<Travel> together = IntStream.range(0, 20_000)
                    .parallel()
                    .mapToObj(i -> fresh.between(places.get(i % 300), places.get(i * 7 % 293)))
                    .toList();
            List<Travel> alone = IntStream.range(0, 20_000)
                    .mapToObj(i -> travel.between(places.get(i % 300), places.get(i * 7 % 293)))
                    .toList();
            assertThat(together).isEqualTo(alone);
        });
    }

    private static double footpath(GeoPoint place) {
        var snap = router.getLocationIndex()
                .findClosest(
                        place.latitude(),
                        place.longitude(),
                        edge -> edge.get(router.getEncodingManager().getBooleanEncodedValue("car_access"))
                                || edge.getReverse(router.getEncodingManager().getBooleanEncodedValue("car_access")));
        return place.metersTo(new GeoPoint(
                snap.getSnappedPoint().getLat(), snap.getSnappedPoint().getLon()));
    }
}
