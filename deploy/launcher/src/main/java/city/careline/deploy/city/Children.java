package city.careline.deploy.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The processes a city has started, each noted in the folder {@code run} with its pid and kernel start time, so that
 * whoever comes later can tell a leftover of this city from a stranger that got the same pid. Should the launcher be
 * killed, a shell that waits on a pipe from it stops them all; should that be killed too, the next start does.
 */
public final class Children {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String REAPER = """
            read -r word
            [ "$word" = keep ] && exit 0
            same() { [ "$(cut -d' ' -f22 "/proc/$1/stat" 2>/dev/null)" = "$2" ]; }
            mine=$(cat "$1"/*.pid 2>/dev/null)
            pid=$(head -n 1 "$2/postmaster.pid" 2>/dev/null)
            [ -n "$pid" ] && [ "/proc/$pid/cwd" -ef "$2" ] && kill -INT "$pid"
            [ -z "$mine" ] && exit 0
            stop() { echo "$mine" | while read -r pid started; do same "$pid" "$started" && kill "-$1" "$pid"; done; }
            stop INT; stop CONT; sleep 8; stop KILL
            """;

    private static final String DATABASE = "postgres";

    private final Path run;
    private final Path data;
    private @Nullable Process reaper;

    /** Notes processes in the city's folder. */
    public Children(CityFolder folder) {
        this.run = folder.folder("run");
        this.data = folder.root().resolve("postgres").resolve("data");
    }

    /** Starts the shell that stops everything when this launcher is gone, however it went. */
    public void guard() {
        try {
            reaper = new ProcessBuilder(
                            "setsid", "sh", "-c", REAPER, "careline-reaper", run.toString(), data.toString())
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new CityFailure("setsid and sh are needed to start the city", e);
        }
    }

    /** Leaves everything running when this launcher ends. */
    public void keep() {
        Process guard = reaper;
        if (guard == null) {
            return;
        }
        try (var words = guard.outputWriter(StandardCharsets.US_ASCII)) {
            words.write("keep\n");
        } catch (IOException e) {
            throw new CityFailure("the guard of the city's processes is gone", e);
        }
    }

    /** Starts a process in a session of its own, so that Ctrl-C at the terminal reaches only the launcher. */
    public Process start(String name, ProcessBuilder builder, Path log) {
        try {
            var command = new ArrayList<>(builder.command());
            command.addFirst("setsid");
            builder.command(command);
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            note(name, process.pid());
            return process;
        } catch (IOException e) {
            throw new CityFailure(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Notes a process that somebody else started for this city. */
    public void note(String name, long pid) {
        try {
            Files.writeString(
                    run.resolve(name + ".pid"), pid + " " + startTime(pid).orElse("0") + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal, by its name without SIG, to a noted process; fails when there is none. */
    public void signal(String name, String signal) {
        ProcessHandle process = find(name).orElseThrow(() -> new CityFailure("there is no process " + name));
        try {
            send(process, signal);
        } catch (IOException e) {
            throw new CityFailure("no signal can be sent to " + name, e);
        }
    }

    /** Forgets a process that has ended. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(run.resolve(name + ".pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The noted process, when it is still the one that was noted. */
    public Optional<ProcessHandle> find(String name) {
        Path file = run.resolve(name + ".pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] words =
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
            long pid = Long.parseLong(words[0]);
            return startTime(pid).filter(words[1]::equals).flatMap(same -> ProcessHandle.of(pid));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // half-written by a launcher that was killed
        }
    }

    /** Names of everything noted that still runs. */
    public List<String> alive() {
        noteDatabase();
        try (Stream<Path> files = Files.list(run)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .filter(name -> find(name).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the processes to end, all at once, and kills those that have not after twenty seconds. */
    public void stop(List<String> names) {
        var ends = names.stream()
                .map(name -> CompletableFuture.runAsync(() -> stop(name)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends).join();
    }

    /** PostgreSQL is noted once it is up; a city stopped or killed before that finds it by its own file. */
    private void noteDatabase() {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file) || find(DATABASE).isPresent()) {
            return;
        }
        try {
            String pid = Files.readAllLines(file).getFirst().strip();
            if (Files.isSameFile(Path.of("/proc", pid, "cwd"), data)) {
                note(DATABASE, Long.parseLong(pid));
            }
        } catch (IOException | RuntimeException e) {
            return; // the file of a server that is gone
        }
    }

    private void stop(String name) {
        if (name.equals(DATABASE)) {
            noteDatabase();
        }
        find(name).ifPresent(process -> {
            interrupt(name, process);
            try {
                process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                process.destroyForcibly();
                process.onExit().join();
            }
        });
        forget(name);
    }

    /**
     * PostgreSQL waits for its clients on SIGTERM, and shuts down at once on SIGINT. A process that somebody paused
     * hears nothing until it may go on.
     */
    private static void interrupt(String name, ProcessHandle process) {
        try {
            send(process, name.equals(DATABASE) ? "INT" : "TERM");
            send(process, "CONT");
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static void send(ProcessHandle process, String signal) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Field 22 of /proc/PID/stat; empty when there is no such process. */
    private static Optional<String> startTime(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of(afterName[19]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
