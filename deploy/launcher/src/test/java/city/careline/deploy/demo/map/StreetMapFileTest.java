package city.careline.deploy.demo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.deploy.demo.generator.CityPlan;
import city.careline.deploy.demo.generator.Ground;
import city.careline.deploy.demo.generator.Households;
import city.careline.deploy.demo.generator.Providers;
import city.careline.deploy.demo.generator.Regions;
import city.careline.deploy.demo.generator.Spot;
import city.careline.deploy.demo.generator.StreetSpots;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreetMapFileTest {
    private static final int ROWS = 30;

    @TempDir
    private Path folder;

    /** Thirty streets of thirty nodes, 200 m apart, north of the equator, and a motorway nobody lives on. */
    private Path xml() throws IOException {
        var xml = new StringBuilder("<?xml version='1.0'?>\n<osm version='0.6'>\n");
        for (int node = 0; node < ROWS * ROWS; node++) {
            xml.append("<node id='%d' lat='%.4f' lon='%.4f'/>%n".formatted(node + 1, latitude(node), longitude(node)));
        }
        xml.append(
                "<node id='5000' lat='9' lon='9'/><way id='1'><nd ref='5000'/><tag k='highway' v='motorway'/></way>");
        for (int row = 0; row < ROWS; row++) {
            xml.append("<way id='%d'>".formatted(row + 2));
            for (int column = 0; column < ROWS; column++) {
                xml.append("<nd ref='%d'/>".formatted(row * ROWS + column + 1));
            }
            xml.append("<tag k='highway' v='residential'/></way>\n");
        }
        return Files.writeString(folder.resolve("town.osm"), xml.append("</osm>"));
    }

    private static double latitude(int node) {
        return 1 + 0.002 * (node / ROWS);
    }

    private static double longitude(int node) {
        return 2 + 0.002 * (node % ROWS);
    }

    /** The same in PBF, as its specification says. */
    private Path pbf() throws IOException {
        var ids = new ByteArrayOutputStream();
        var latitudes = new ByteArrayOutputStream();
        var longitudes = new ByteArrayOutputStream();
        for (int node = 0; node < ROWS * ROWS; node++) {
            difference(ids, 1);
            difference(latitudes, units(latitude(node)) - (node == 0 ? 0 : units(latitude(node - 1))));
            difference(longitudes, units(longitude(node)) - (node == 0 ? 0 : units(longitude(node - 1))));
        }
        var dense = new ByteArrayOutputStream();
        bytes(dense, 1, ids.toByteArray());
        bytes(dense, 8, latitudes.toByteArray());
        bytes(dense, 9, longitudes.toByteArray());
        var nodes = new ByteArrayOutputStream();
        bytes(nodes, 2, dense.toByteArray());
        var ways = new ByteArrayOutputStream();
        for (int row = 0; row < ROWS; row++) {
            bytes(ways, 3, way(row));
        }
        var words = new ByteArrayOutputStream();
        for (String word : List.of("", "highway", "residential")) {
            bytes(words, 1, word.getBytes(StandardCharsets.UTF_8));
        }
        var block = new ByteArrayOutputStream();
        bytes(block, 1, words.toByteArray());
        bytes(block, 2, nodes.toByteArray());
        bytes(block, 2, ways.toByteArray());
        Path file = folder.resolve("town.osm.pbf");
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            blob(out, "OSMHeader", new byte[0]);
            blob(out, "OSMData", block.toByteArray());
        }
        return file;
    }

    private static byte[] way(int row) {
        var nodes = new ByteArrayOutputStream();
        difference(nodes, row * ROWS + 1);
        for (int column = 1; column < ROWS; column++) {
            difference(nodes, 1);
        }
        var way = new ByteArrayOutputStream();
        number(way, 1 << 3);
        number(way, row);
        bytes(way, 2, new byte[] {1});
        bytes(way, 3, new byte[] {2});
        bytes(way, 8, nodes.toByteArray());
        return way.toByteArray();
    }

    private static void blob(DataOutputStream out, String type, byte[] content) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new DeflaterOutputStream(zipped)) {
            zip.write(content);
        }
        var blob = new ByteArrayOutputStream();
        number(blob, 2 << 3);
        number(blob, content.length);
        bytes(blob, 3, zipped.toByteArray());
        var header = new ByteArrayOutputStream();
        bytes(header, 1, type.getBytes(StandardCharsets.UTF_8));
        number(header, 3 << 3);
        number(header, blob.size());
        out.writeInt(header.size());
        header.writeTo(out);
        blob.writeTo(out);
    }

    private static long units(double degrees) {
        return Math.round(degrees * 1e7);
    }

    private static void bytes(ByteArrayOutputStream out, int field, byte[] content) {
        number(out, field << 3 | 2);
        number(out, content.length);
        out.writeBytes(content);
    }

    private static void difference(ByteArrayOutputStream out, long value) {
        number(out, value << 1 ^ value >> 63);
    }

    private static void number(ByteArrayOutputStream out, long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    @Test
    void bothFormatsGiveTheSameSpots() throws IOException {
        StreetSpots spots = StreetMapFile.read(xml());
        assertThat(spots.count()).isEqualTo(StreetMapFile.read(pbf()).count()).isEqualTo(ROWS * 8);
        assertThat(Ground.over(StreetMapFile.read(pbf())).center()).satisfies(center -> {
            assertThat(center.latitude()).isBetween(1.02, 1.04);
            assertThat(center.longitude()).isBetween(2.02, 2.04);
        });
    }

    @Test
    void everybodyOfTheCityIsPlacedBesideAStreetOfTheMap() throws IOException {
        CityPlan plan = CityPlan.of(500, 100).on(Ground.over(StreetMapFile.read(xml())));
        Regions regions = Regions.of(plan);
        assertThat(regions.all()).allMatch(region -> region.code().startsWith("99"));
        Stream<Spot> homes = new Households(plan, regions)
                .stream()
                        .flatMap(home -> home.elders().stream())
                        .map(elder -> new Spot(elder.latitude(), elder.longitude()));
        Stream<Spot> sites = new Providers(plan, regions)
                .stream()
                        .flatMap(provider -> provider.sites().stream())
                        .map(site -> new Spot(site.latitude(), site.longitude()));
        Stream<Spot> workers = new Providers(plan, regions)
                .stream()
                        .flatMap(provider -> provider.workers().stream())
                        .map(worker -> new Spot(worker.latitude(), worker.longitude()));
        assertThat(Stream.of(homes, sites, workers).flatMap(spots -> spots)).allSatisfy(spot -> {
            assertThat(offStreet(spot.latitude(), 1)).isLessThan(0.0004);
            assertThat(spot.longitude()).isBetween(1.999, 2.06);
        });
    }

    private static double offStreet(double degrees, double from) {
        double rows = (degrees - from) / 0.002;
        return Math.abs(rows - Math.round(rows)) * 0.002;
    }

    @Test
    void withoutAMapTheCityLiesWhereItAlwaysDid() {
        CityPlan plan = CityPlan.STANDARD;
        assertThat(plan.ground().center()).isEqualTo(new Spot(31.0, 116.0));
        assertThat(plan.ground().northKilometers()).isEqualTo(34);
    }

    @Test
    void whatIsNoMapIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("readme.osm"), "not a map");
        Path noise = Files.write(folder.resolve("noise.osm.pbf"), new byte[] {0, 0, 0, 9, 1, 2, 3});
        Path empty = Files.writeString(folder.resolve("empty.osm"), "<osm/>");
        for (Path file : List.of(text, noise, empty)) {
            assertThatThrownBy(() -> StreetMapFile.read(file)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
