package city.careline.gateway.adapter.asterisk;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.careline.gateway.application.TailPosition;
import city.careline.testkit.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CelFileTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<String> read = new ArrayList<>();
    private @Nullable TailPosition position;

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(60, 3_000);
    }

    private Path path() {
        return folder.resolve("careline.csv");
    }

    private void append(String text) throws IOException {
        Files.writeString(path(), text, CREATE, APPEND);
    }

    /** Reads what there is now, as a process that begins at the remembered position and is killed afterwards. */
    private void readInNewProcess() throws IOException {
        try (var file = new CelFile(path(), position)) {
            drain(file);
        }
    }

    private void drain(CelFile file) throws IOException {
        for (var chunk = file.next(); chunk.isPresent(); chunk = file.next()) {
            read.addAll(chunk.get().lines());
            position = chunk.get().position();
            file.advance(chunk.get());
        }
    }

    @Test
    void waitsForAFileThatIsNotThereYet() throws IOException {
        try (var file = new CelFile(path(), null)) {
            assertThat(file.next()).isEmpty();
            assertThat(file.lagBytes()).isZero();
            append("a\n");
            drain(file);
        }
        assertThat(read).containsExactly("a");
    }

    @Test
    void takesWholeLinesOnly() throws IOException {
        append("a\nb");
        readInNewProcess();
        assertThat(read).containsExactly("a");
        append("b\n");
        readInNewProcess();
        assertThat(read).containsExactly("a", "bb");
    }

    @Test
    void L06_whatWasNotAdvancedComesAgain() throws IOException {
        append("a\nb\n");
        try (var file = new CelFile(path(), null)) {
            var first = file.next().orElseThrow();
            assertThat(file.next()).contains(first);
            assertThat(file.lagBytes()).isEqualTo(4);
            file.advance(first);
            assertThat(file.lagBytes()).isZero();
        }
        readInNewProcess();
        assertThat(read).containsExactly("a", "b");
    }

    @Test
    void goesOnWithTheNextFileAfterARotationOnceTheOldOneIsRead() throws IOException {
        append("a\n");
        try (var file = new CelFile(path(), null)) {
            drain(file);
            append("b\n");
            Files.move(path(), folder.resolve("careline.csv.1"));
            append("c\n");
            await().atMost(5, SECONDS).untilAsserted(() -> {
                drain(file);
                assertThat(read).containsExactly("a", "b", "c");
            });
        }
    }

    @Test
    void readsTheRenamedFileToItsEndAlsoWhenNobodyWasReading() throws IOException {
        append("a\n");
        readInNewProcess();
        append("b\n");
        Files.move(path(), folder.resolve("careline.csv.1"));
        append("c\n");
        try (var file = new CelFile(path(), position)) {
            await().atMost(5, SECONDS).untilAsserted(() -> {
                drain(file);
                assertThat(read).containsExactly("a", "b", "c");
            });
        }
    }

    @Test
    void beginsAnewWhenTheFileWasEmptied() throws IOException {
        append("a\nlonger\n");
        try (var file = new CelFile(path(), null)) {
            drain(file);
            Files.writeString(path(), "b\n", TRUNCATE_EXISTING);
            drain(file);
        }
        assertThat(read).containsExactly("a", "longer", "b");
    }

    @Test
    void beginsAnewWhenTheFileWasReplacedByALongerOneMeanwhile() throws IOException {
        append("a\n");
        readInNewProcess();
        Files.writeString(path(), "other\nlines\n", TRUNCATE_EXISTING);
        readInNewProcess();
        assertThat(read).containsExactly("a", "other", "lines");
    }

    @Test
    void passesOverAMegabyteWithoutALineEnd() throws IOException {
        append("x".repeat(1 << 20) + "rest\na\n");
        readInNewProcess();
        assertThat(read).containsExactly("rest", "a");
    }

    /** Written in pieces of any size, rotated and read by processes that are killed at any time: every line once. */
    @ParameterizedTest
    @MethodSource("seeds")
    void L06_everyLineIsReadOnceInOrder(Seeds.Seed seed) {
        seed.walk(random -> {
            try {
                walk(random, Files.createTempDirectory(folder, "walk"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void walk(RandomGenerator random, Path dir) throws IOException {
        Path path = dir.resolve("careline.csv");
        var written = new ArrayList<String>();
        var seen = new ArrayList<String>();
        @Nullable TailPosition at = null;
        String pending = "";
        for (int i = 0; i < 60; i++) {
            if (random.nextInt(3) > 0) {
                String line = i + "-" + "x".repeat(random.nextInt(40));
                written.add(line);
                pending += line + "\n";
                int cut = random.nextInt(pending.length() + 1);
                Files.writeString(path, pending.substring(0, cut), CREATE, APPEND);
                pending = pending.substring(cut);
            } else if (random.nextBoolean() || !Files.exists(path)) {
                at = readOnce(path, at, seen);
            } else if (pending.isEmpty() && at != null) {
                Files.setLastModifiedTime(path, FileTime.fromMillis(1_000L * i)); // the kernel's own steps are coarse
                Files.move(path, dir.resolve("careline.csv." + i));
            }
        }
        Files.writeString(path, pending + "end\n", CREATE, APPEND);
        readOnce(path, at, seen);
        written.add("end");
        assertThat(seen).containsExactlyElementsOf(written);
    }

    private static @Nullable TailPosition readOnce(Path path, @Nullable TailPosition from, List<String> seen)
            throws IOException {
        @Nullable TailPosition at = from;
        try (var file = new CelFile(path, from, Duration.ZERO)) {
            for (var chunk = file.next(); chunk.isPresent(); chunk = file.next()) {
                seen.addAll(chunk.get().lines());
                at = chunk.get().position();
                file.advance(chunk.get());
            }
        }
        return at;
    }
}
