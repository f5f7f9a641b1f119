package city.careline.dispatch.adapter.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreetMapTest {
    @TempDir
    private Path folder;

    private final MapFile town = MapFile.of(RiverTown.file().toString());

    private List<Path> kept() throws IOException {
        try (Stream<Path> inside = Files.list(folder.resolve("kept"))) {
            return inside.toList();
        }
    }

    private StreetMap maps() {
        return new StreetMap(folder.resolve("kept"), Vehicle.CAR);
    }

    @Test
    void aPreparedMapIsReadAgainInsteadOfPreparedAgain() throws IOException {
        int edges = maps().load(town).edges();
        Path prepared = kept().getFirst();
        var made = Files.getLastModifiedTime(prepared.resolve("edges"));
        assertThat(maps().load(town).edges()).isEqualTo(edges).isGreaterThan(60);
        assertThat(kept()).containsExactly(prepared);
        assertThat(Files.getLastModifiedTime(prepared.resolve("edges"))).isEqualTo(made);
    }

    @Test
    void aChangedFileIsAnotherMap() throws IOException {
        maps().load(town);
        Path changed = folder.resolve("changed.osm");
        Files.writeString(changed, Files.readString(town.path()).replace("by hand", "by another hand"));
        maps().load(MapFile.of(changed.toString()));
        assertThat(kept()).hasSize(2);
    }

    @Test
    void whatACutShortStartLeftBehindIsNotTakenForAMap() throws IOException {
        Files.createDirectories(folder.resolve("kept").resolve("preparing-1"));
        assertThat(maps().load(town).edges()).isGreaterThan(60);
    }

    @Test
    void severalProcessesMayPrepareTheSameMapAtOnce() throws IOException {
        var loads = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> maps().load(town).edges()))
                .toList();
        assertThat(loads.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aMissingFileIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> MapFile.of(folder.resolve("no.osm.pbf").toString()))
                .isInstanceOf(UnusableMap.class)
                .hasMessageContainingAll("no.osm.pbf", "is not there", "careline.dispatch.map");
    }

    @Test
    void aDamagedFileIsNamedAndLeavesNothing() throws IOException {
        Path damaged = folder.resolve("damaged.osm.pbf");
        Files.write(damaged, new byte[] {0, 0, 0, 13, 10, 9, 79, 83, 77, 72, 101, 97, 100, 101, 114, 24, 99, 1, 2});
        assertThatThrownBy(() -> maps().load(MapFile.of(damaged.toString())))
                .isInstanceOf(UnusableMap.class)
                .hasMessageContainingAll("damaged.osm.pbf", "no OpenStreetMap file");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aTextFileIsNoMap() throws IOException {
        Path text = folder.resolve("readme.osm");
        Files.writeString(text, "not a map\n");
        assertThatThrownBy(() -> maps().load(MapFile.of(text.toString()))).isInstanceOf(UnusableMap.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aMapWithoutStreetsIsRefused() throws IOException {
        Path empty = folder.resolve("river.osm");
        Files.writeString(empty, """
                <?xml version="1.0"?>
                <osm version="0.6"><node id="1" lat="31" lon="116"/><node id="2" lat="31.1" lon="116"/>
                <way id="1"><nd ref="1"/><nd ref="2"/><tag k="waterway" v="river"/></way></osm>
                """);
        assertThatThrownBy(() -> maps().load(MapFile.of(empty.toString())))
                .isInstanceOf(UnusableMap.class)
                .hasMessageContaining("river.osm");
        assertThat(kept()).isEmpty();
    }
}
