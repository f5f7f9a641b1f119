package city.careline.deploy.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a city started is found again and stopped, and nothing else. */
class ChildrenTest {
    @TempDir
    private Path place;

    @Test
    void aDatabaseStoppedBeforeItWasNotedIsFoundByItsOwnFile() throws IOException, InterruptedException {
        var folder = new CityFolder(place.resolve("my city"));
        var children = new Children(folder);
        Path data = folder.folder("postgres/data");
        Process server = sleeping(data);
        Files.writeString(data.resolve("postmaster.pid"), server.pid() + "\n" + data + "\n");

        assertThat(children.alive()).containsExactly("postgres");
        children.stop(List.of("postgres"));

        assertThat(server.waitFor()).isNotZero();
        assertThat(children.alive()).isEmpty();
    }

    @Test
    void aStrangerWithTheNumberOfAnOldDatabaseIsLeftAlone() throws IOException {
        var folder = new CityFolder(place.resolve("my city"));
        var children = new Children(folder);
        Path data = folder.folder("postgres/data");
        Process stranger = sleeping(place);
        Files.writeString(data.resolve("postmaster.pid"), stranger.pid() + "\n");

        children.stop(List.of("postgres"));

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void aPausedProcessIsStoppedWithoutWaiting() throws IOException, InterruptedException {
        var children = new Children(new CityFolder(place.resolve("my city")));
        Process paused = sleeping(place);
        children.note("dispatch-2", paused.pid());
        children.signal("dispatch-2", "STOP");

        long start = System.nanoTime();
        children.stop(List.of("dispatch-2"));

        assertThat(paused.waitFor()).isNotZero();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static Process sleeping(Path folder) throws IOException {
        return new ProcessBuilder("sleep", "60").directory(folder.toFile()).start();
    }
}
