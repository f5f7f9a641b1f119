package city.careline.dispatch.domain.reach;

import static city.careline.dispatch.Samples.north;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.testkit.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReachCensusTest {
    private static final String CITY = "990000000000";
    private static final String NEAR = "990101001001";
    private static final String FAR = "990101001002";
    private static final TravelTimes ESTIMATE = GreatCircleTravel.STANDARD;

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(10, 1_000);
    }

    private static CapableSite site(int metersNorth, int radiusMeters, String region) {
        return new CapableSite(
                new ProviderId(UUID.randomUUID()),
                north(metersNorth),
                radiusMeters,
                List.of(new RegionCode(region)),
                2);
    }

    private static ElderHome home(String region, int metersNorth) {
        return new ElderHome(new ElderId(UUID.randomUUID()), new Home(north(metersNorth), new RegionCode(region)));
    }

    private static List<ElderHome> homes(String region, int count, int metersNorth) {
        return IntStream.range(0, count)
                .mapToObj(i -> home(region, metersNorth + i))
                .toList();
    }

    private static ReachReport report(List<CapableSite> sites, List<ElderHome> homes) {
        var census = new ReachCensus(sites, ESTIMATE, Duration.ofMinutes(10));
        census.addAll(homes);
        return census.report();
    }

    @Test
    void G01_aCommunitysShareIsThatOfItsEldersReachedInTime() {
        CapableSite site = site(0, 20_000, CITY);
        List<ElderHome> homes = new ArrayList<>(homes(NEAR, 6, 1_000));
        homes.addAll(homes(NEAR, 2, 9_000)); // 9 km × 1.3 at 25 km/h is 28 minutes
        homes.addAll(homes(FAR, 5, 12_000));
        ReachReport report = report(List.of(site), homes);
        assertThat(report.elders()).isEqualTo(13);
        assertThat(report.reached()).isEqualTo(6);
        AreaReach near = report.areas().getFirst();
        assertThat(near.region().value()).isEqualTo(NEAR);
        assertThat(near.elders()).isEqualTo(8);
        assertThat(near.reached()).isEqualTo(6);
        assertThat(near.gap()).isEqualTo(AreaReach.Gap.PART);
        assertThat(near.nearest()).isEqualTo(site);
        assertThat(near.byRoad()).isZero();
        AreaReach far = report.areas().getLast();
        assertThat(far.gap()).isEqualTo(AreaReach.Gap.WHOLE);
        assertThat(far.meanSeconds()).isCloseTo((int) (12_000 * 1.3 / 25 * 3.6), within(3));
        assertThat(report(List.of(site), homes(NEAR, 5, 10)).areas().getFirst().gap())
                .isEqualTo(AreaReach.Gap.NONE);
    }

    @Test
    void H12_aSiteCountsOnlyWithinItsServiceRadiusAndRegions() {
        CapableSite small = site(0, 500, CITY);
        CapableSite elsewhere = site(0, 20_000, "990201000000");
        ReachReport report = report(List.of(small, elsewhere), homes(NEAR, 6, 1_000));
        AreaReach area = report.areas().getFirst();
        assertThat(area.reached()).isZero();
        assertThat(area.unserved()).isEqualTo(6);
        assertThat(area.nearest()).isNull();
        assertThat(area.meanSeconds()).isZero();
    }

    @Test
    void H12_sharesAreOfThoseWhoLiveThere() {
        ReachReport report = report(List.of(site(0, 20_000, CITY)), homes(NEAR, 7, 100));
        assertThat(report.areas().getFirst().elders()).isEqualTo(7);
    }

    @Test
    void aCommunityOfFewHomesIsNotShownAlone() {
        List<ElderHome> homes = new ArrayList<>(homes("990101001001", 4, 0));
        homes.addAll(homes("990101001002", 3, 100));
        homes.addAll(homes("990101002001", 4, 200));
        homes.addAll(homes("990101003001", 2, 300));
        homes.addAll(homes("990102001001", 4, 400));
        ReachReport report = report(List.of(), homes);
        assertThat(report.areas().stream().map(area -> area.region().value()))
                .containsExactly("990101000000", "990101001000");
        assertThat(report.areas().stream().map(AreaReach::communities)).containsExactly(2, 2);
        assertThat(report.areas().stream().map(AreaReach::elders)).containsExactly(6, 7);
        assertThat(report.unnamedElders()).isEqualTo(4);
        assertThat(report.elders()).isEqualTo(17);
    }

    @Test
    void manyEldersOfOneHomeAreStillOneHome() {
        ElderHome one = home(NEAR, 0);
        ReachReport report =
                report(List.of(), IntStream.range(0, 30).mapToObj(i -> one).toList());
        assertThat(report.areas()).isEmpty();
        assertThat(report.unnamedElders()).isEqualTo(30);
    }

    @Test
    void theReportMayBeAskedForTwice() {
        var census = new ReachCensus(List.of(), ESTIMATE, Duration.ofMinutes(10));
        census.addAll(homes("990101001001", 4, 0));
        census.addAll(homes("990101001002", 4, 0));
        assertThat(census.report()).isEqualTo(census.report());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNearestSiteIsTheOneThatTryingAllWouldFind(Seeds.Seed seed) {
        seed.walk(random -> {
            long salt = random.nextLong();
            TravelTimes crooked = new Crooked(salt);
            List<CapableSite> sites = IntStream.range(0, 30)
                    .mapToObj(i -> new CapableSite(
                            new ProviderId(UUID.randomUUID()),
                            anywhere(random),
                            random.nextInt(1_000, 12_000),
                            List.of(new RegionCode(CITY)),
                            1))
                    .toList();
            for (int i = 0; i < 50; i++) {
                GeoPoint home = anywhere(random);
                Optional<Integer> least = sites.stream()
                        .filter(site -> site.point().metersTo(home) <= site.radiusMeters())
                        .map(site -> crooked.between(site.point(), home).seconds())
                        .min(Comparator.naturalOrder());
                assertThat(NearestSite.of(home, sites, crooked)
                                .map(one -> one.travel().seconds()))
                        .isEqualTo(least);
            }
        });
    }

    private static GeoPoint anywhere(RandomGenerator random) {
        return new GeoPoint(31 + random.nextDouble(0.1), 116 + random.nextDouble(0.1));
    }

    /** Ways up to three times as long as they look, the same for the same two places. */
    private record Crooked(long salt) implements TravelTimes {
        @Override
        public Travel between(GeoPoint from, GeoPoint to) {
            double crookedness = 1 + Math.floorMod(from.hashCode() * 31L + to.hashCode() * salt, 200) / 100.0;
            double meters = from.metersTo(to) * crookedness;
            return new Travel((int) meters, (int) Math.round(meters / 10), Travel.Basis.ROAD);
        }

        @Override
        public double leastSeconds(double straightMeters) {
            return Math.floor(straightMeters / 10);
        }
    }
}
