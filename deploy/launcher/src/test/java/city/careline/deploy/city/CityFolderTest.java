package city.careline.deploy.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city's folder holds what nobody else may read, and is forgotten without harm to its neighbours. */
class CityFolderTest {
    @TempDir
    private Path place;

    @Test
    void isOpenToItsOwnerOnly() throws IOException {
        var folder = new CityFolder(place.resolve("my city"));

        Path logs = folder.folder("logs/phones");

        for (Path path : new Path[] {folder.root(), folder.root().resolve("logs"), logs}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void wipingLeavesNothingOfTheCity() {
        var folder = new CityFolder(place.resolve("my city"));
        folder.folder("run");
        folder.folder("work/gateway");
        folder.secrets();

        folder.wipe();

        assertThat(folder.root()).doesNotExist();
    }

    @Test
    void wipingLeavesAloneWhatIsNotTheCitys() throws IOException {
        var folder = new CityFolder(place);
        folder.folder("run");
        Path letter = Files.writeString(place.resolve("letter.txt"), "keep me");

        folder.wipe();

        assertThat(letter).hasContent("keep me");
        assertThat(place.resolve("run")).doesNotExist();
    }

    @Test
    void aFolderInWhichNothingWasStartedIsNoCity() {
        var folder = new CityFolder(place);

        assertThat(folder.isCity()).isFalse();
        folder.folder("run");
        assertThat(folder.isCity()).isTrue();
    }
}
