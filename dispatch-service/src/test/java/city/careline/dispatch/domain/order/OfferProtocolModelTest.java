package city.careline.dispatch.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lets Spin search every run of the model of the offer protocol, and every planted mistake be found. Needs the packages
 * spin, gcc and libc6-dev, which {@code ./careline test} installs.
 */
class OfferProtocolModelTest {
    private static final Path MODEL = Path.of("src/model/offer-protocol.pml").toAbsolutePath();
    private static final int LONGEST_SECONDS = 60;

    /** Checks assertions and ends; cycles are searched for apart. */
    private static final String SAFETY = "-DSAFETY";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ALONE, 3, 1", "RIVALS, 3, 1", "PREEMPT, 3, 0", "TOGETHER, 1, 1"})
    void L07_everyRunKeepsThePropertiesAndEndsWell(String arrangement, int talk, int stray) throws Exception {
        String verdict = search(List.of(arrangement, "TALK=" + talk, "STRAY=" + stray), "-O2", SAFETY);

        assertThat(verdict)
                .contains("errors: 0")
                .containsPattern("assertion violations\\s+\\+")
                .containsPattern("invalid end states\\s+\\+")
                .doesNotContain("not completed", "too small");
    }

    @Test
    void noRunGoesOnForEver() throws Exception {
        String verdict = search(List.of("ALONE", "TALK=2", "STRAY=1"), "-O0", "-DNP", "-l");

        assertThat(verdict)
                .contains("errors: 0")
                .containsPattern("non-progress cycles\\s+\\+")
                .doesNotContain("not completed", "too small");
    }

    /** What Spin says when it has found the mistake: the assertion as expanded, or the end it should not be. */
    @ParameterizedTest
    @CsvSource({
        "NO_GUARD, RIVALS, offer[i]==",
        "NO_CAPACITY, RIVALS, <=1)&&",
        "COUNT_OUTSIDE_LOCK, RIVALS, <=1)&&",
        "STALE_STATE, RIVALS, state[(i/4)]!=",
        "NO_DEADLINE, ALONE, invalid end state",
        "DOUBLE_RELEASE, ALONE, timesReleased==1",
        "KEEPS_SIBLINGS, RIVALS, state[(i/4)]==",
        "PREEMPT_UNLOCKED, PREEMPT, stage[(i%2)]==",
        "PREEMPT_LATE_LOCK, PREEMPT, stage[(i%2)]=="
    })
    void L07_plantedMistakeIsFound(String mutant, String arrangement, String broken) throws Exception {
        String verdict = search(List.of(mutant, arrangement, "TALK=2", "STRAY=1"), "-O0", SAFETY, "-c0");

        assertThat(verdict).containsPattern("errors: [1-9]");
        assertThat(verdict.lines().filter(line -> line.startsWith("pan:")).filter(line -> line.contains(broken)))
                .as("runs that break it as expected")
                .isNotEmpty();
    }

    private String search(List<String> switches, String optimisation, String check, String... options)
            throws IOException, InterruptedException {
        var spin = new ArrayList<>(List.of("spin"));
        switches.forEach(one -> spin.add("-D" + one));
        spin.addAll(List.of("-a", MODEL.toString()));
        var pan = new ArrayList<>(List.of(folder.resolve("pan").toString(), "-m100000"));
        pan.addAll(List.of(options));
        run(spin);
        run(List.of("gcc", optimisation, "-w", "-DCOLLAPSE", "-DMEMLIM=1500", check, "-o", "pan", "pan.c"));
        return run(pan);
    }

    /** What the command printed; fails when it is missing, breaks off or takes too long. */
    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = start(command, output);
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                fail("%s took more than %d s", command, LONGEST_SECONDS);
            }
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(output);
        assertThat(process.exitValue()).as("%s printed %s", command, printed).isZero();
        return printed;
    }

    private Process start(List<String> command, Path output) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException missing) {
            throw new IOException(
                    command.getFirst() + " is missing: run ./careline test, or apt-get install spin gcc libc6-dev",
                    missing);
        }
    }
}
