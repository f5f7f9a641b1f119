package city.careline.deploy.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
    @TempDir
    Path folder;

    @Test
    void childOutlivesTheThreadThatAskedForItButNotTheJvm() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        folder.resolve("log").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            long pid = Long.parseLong(jvm.inputReader().readLine());
            ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
            assertThat(child.isAlive()).isTrue();

            jvm.destroyForcibly();

            assertThat(Waiting.until(Duration.ofSeconds(5), () -> !child.isAlive()))
                    .as("the kernel ended the child")
                    .isTrue();
        } finally {
            jvm.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    /** Starts a child from a thread that ends at once, tells its pid, and waits to be killed. */
    static final class Starter {
        private Starter() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            var pid = new long[1];
            Thread asker = Thread.ofVirtual()
                    .start(() -> pid[0] = Launch.dyingWithThisJvm()
                            .start("sleep", new ProcessBuilder("sleep", "60"), Path.of(arguments[0]))
                            .pid());
            asker.join();
            System.out.println(pid[0]);
            System.in.read();
        }
    }
}
