package city.careline.elder.domain.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainlandGridTest {
    private static final double EARTH_METERS = 6_371_000;

    /** Published pairs of WGS-84 and GCJ-02 that circulate with the open implementations. */
    @ParameterizedTest
    @CsvSource({
        "31.1774276,121.5272106,31.17530398364597,121.531541859215",
        "22.543847,113.912316,22.540796131694766,113.9171764808363",
        "39.911954,116.377817,39.91334545536069,116.38404722455657"
    })
    void C08_agreesWithPublishedPairs(double north, double east, double gcjNorth, double gcjEast) {
        Position wgs84 = new Position(north, east);
        Position gcj02 = new Position(gcjNorth, gcjEast);

        assertThat(meters(MainlandGrid.toGcj02(wgs84), gcj02)).isLessThan(1);
        assertThat(meters(MainlandGrid.fromGcj02(gcj02), wgs84)).isLessThan(1);
    }

    @Test
    void C08_aRoundTripEndsWithinAMillimetreOfItsStart() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        for (int i = 0; i < 5_000; i++) {
            Position place = new Position(random.nextDouble(1, 55), random.nextDouble(73, 137));
            assertRoundTrip(place, MainlandGrid::toGcj02, MainlandGrid::fromGcj02);
            assertRoundTrip(place, MainlandGrid::toBd09, MainlandGrid::fromBd09);
        }
    }

    @Test
    void C08_theShiftIsOneHundredToSevenHundredMetres() {
        for (double north = 20; north < 50; north += 1.7) {
            for (double east = 80; east < 130; east += 1.9) {
                Position place = new Position(north, east);
                assertThat(meters(place, MainlandGrid.toGcj02(place))).isBetween(10.0, 1_000.0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"48.8566,2.3522", "0.5,100", "56,100", "31,72", "31,138"})
    void C08_outsideTheMainlandAllSystemsAreTheSame(double north, double east) {
        Position place = new Position(north, east);

        assertThat(MainlandGrid.covers(place)).isFalse();
        assertThat(MainlandGrid.toGcj02(place)).isEqualTo(place);
        assertThat(MainlandGrid.toBd09(place)).isEqualTo(place);
        assertThat(Position.find(north, east, Crs.GCJ02)).contains(place);
        assertThat(Position.find(north, east, Crs.BD09)).contains(place);
    }

    @Test
    void C08_aPositionIsKeptAsWgs84WhateverItsSource() {
        Position place = new Position(31.75, 116.5);
        Position gcj02 = MainlandGrid.toGcj02(place);
        Position bd09 = MainlandGrid.toBd09(place);

        assertThat(Position.find(31.75, 116.5, Crs.WGS84)).contains(place);
        assertThat(meters(found(gcj02, Crs.GCJ02), place)).isLessThan(0.001);
        assertThat(meters(found(bd09, Crs.BD09), place)).isLessThan(0.001);
    }

    @ParameterizedTest
    @CsvSource({"90.1,0", "-90.1,0", "0,180.1", "0,-180.1", "NaN,0", "0,NaN"})
    void isNoPositionOffTheGlobe(double north, double east) {
        assertThat(Position.find(north, east, Crs.WGS84)).isEmpty();
        assertThatThrownBy(() -> new Position(north, east)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Position found(Position told, Crs crs) {
        return Position.find(told.latitude(), told.longitude(), crs).orElseThrow();
    }

    private static void assertRoundTrip(Position place, UnaryOperator<Position> there, UnaryOperator<Position> back) {
        assertThat(meters(back.apply(there.apply(place)), place)).isCloseTo(0, within(0.001));
    }

    private static double meters(Position a, Position b) {
        double north = Math.toRadians(a.latitude() - b.latitude());
        double east = Math.toRadians(a.longitude() - b.longitude()) * Math.cos(Math.toRadians(a.latitude()));
        return Math.hypot(north, east) * EARTH_METERS;
    }
}
