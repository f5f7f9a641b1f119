package city.careline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.careline.deploy.city.Children;
import city.careline.deploy.city.CityFolder;
import city.careline.deploy.city.Part;
import city.careline.deploy.city.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However the launcher ends, nothing of its city goes on, and the next start finds the data. */
class LauncherEndsIT {
    private static final Path HOME = Path.of(System.getProperty("careline.home", "../.."))
            .toAbsolutePath()
            .normalize();
    private final CityFolder folder =
            new CityFolder(Path.of("target/launched-city").toAbsolutePath());
    private final Ports ports = Ports.free();
    private final Path output = Path.of("target/launched-city.out").toAbsolutePath();

    @BeforeEach
    void wipe() {
        folder.wipe();
    }

    @AfterEach
    void stopWhatIsLeft() {
        var children = new Children(folder);
        children.stop(children.alive());
    }

    @Test
    void killedItLeavesNoProcessAndNoPortAndTheDataIsThereAfterTheNextStart() {
        // Given
        Process killed = launchedUntilReady();
        assertThat(new Children(folder).alive()).contains("postgres", "kafka", "asterisk", "dispatch");

        // When
        killed.destroyForcibly();

        // Then
        awaitNothingLeft();
        Process again = launchedUntilReady();
        assertThat(said()).contains("the demo city is there already");
        again.destroy();
        await().atMost(Duration.ofSeconds(60)).until(() -> !again.isAlive());
        assertThat(new Children(folder).alive()).isEmpty();
        assertThat(ports.taken()).isEmpty();
    }

    private void awaitNothingLeft() {
        await().atMost(Duration.ofSeconds(40))
                .until(() -> new Children(folder).alive().isEmpty());
        await().atMost(Duration.ofSeconds(10)).until(() -> ports.taken().isEmpty());
    }

    private Process launchedUntilReady() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcareline.home=" + HOME,
                "-cp",
                HOME.resolve("deploy/launcher/target/lib") + "/*",
                "city.careline.deploy.command.CarelineCommand",
                "up",
                "--elders=50",
                "--workers=50",
                "--state=" + folder.root()));
        for (Part part : Part.values()) {
            command.add("--port=" + part.word() + "=" + ports.of(part));
        }
        try {
            Process launcher = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            await().atMost(Duration.ofSeconds(120)).until(() -> !launcher.isAlive() || said().contains("READY"));
            assertThat(launcher.isAlive()).as(said()).isTrue();
            return launcher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String said() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
