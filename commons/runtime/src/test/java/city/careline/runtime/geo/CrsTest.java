package city.careline.runtime.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrsTest {
    /** About a centimetre. */
    private static final Offset<Double> CENTIMETRE = within(1e-7);

    /** About a metre: the published pairs are rounded. */
    private static final Offset<Double> METRE = within(1e-5);

    @ParameterizedTest
    @CsvSource({
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657"
    })
    void meetsThePublishedPairsOfGcj02(double lat, double lon, double gcjLat, double gcjLon) {
        Wgs84 point = Crs.GCJ02.toWgs84(gcjLat, gcjLon);
        assertThat(point.latitude()).isCloseTo(lat, METRE);
        assertThat(point.longitude()).isCloseTo(lon, METRE);
    }

    @Test
    void meetsThePublishedPairOfBd09() {
        Wgs84 baidu = Crs.toBaidu(39.915, 116.404);
        assertThat(baidu.latitude()).isCloseTo(39.92133699351021, within(1e-9));
        assertThat(baidu.longitude()).isCloseTo(116.41036949371029, within(1e-9));
        Wgs84 viaGcj = Crs.GCJ02.toWgs84(39.915, 116.404);
        assertClose(Crs.BD09.toWgs84(39.92133699351021, 116.41036949371029), viaGcj.latitude(), viaGcj.longitude());
    }

    @Test
    void comesBackToTheSamePlaceFromEverySystem() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_101L);
        for (int i = 0; i < 2_000; i++) {
            double lat = random.nextDouble(18.0, 53.0);
            double lon = random.nextDouble(74.0, 134.0);
            Wgs84 gcj = Crs.shift(lat, lon);
            Wgs84 baidu = Crs.toBaidu(gcj.latitude(), gcj.longitude());
            assertClose(Crs.GCJ02.toWgs84(gcj.latitude(), gcj.longitude()), lat, lon);
            assertClose(Crs.BD09.toWgs84(baidu.latitude(), baidu.longitude()), lat, lon);
        }
    }

    @Test
    void leavesWgs84AndPlacesAbroadAlone() {
        assertThat(Crs.WGS84.toWgs84(31.75, 116.5)).isEqualTo(new Wgs84(31.75, 116.5));
        assertThat(Crs.GCJ02.toWgs84(48.85, 2.35)).isEqualTo(new Wgs84(48.85, 2.35));
    }

    private static void assertClose(Wgs84 point, double lat, double lon) {
        assertThat(point.latitude()).isCloseTo(lat, CENTIMETRE);
        assertThat(point.longitude()).isCloseTo(lon, CENTIMETRE);
    }
}
