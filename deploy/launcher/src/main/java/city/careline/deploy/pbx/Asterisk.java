package city.careline.deploy.pbx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The running exchange of one city. Starting takes about half a second; every start writes the configuration anew. */
public final class Asterisk implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int TAIL_LINES = 8;

    private final Path scripts;
    private final AsteriskProgram program;
    private final AsteriskSettings settings;
    private final Launch launch;
    private @Nullable Process process;

    /**
     * Not running yet.
     *
     * @param scripts the folder {@code deploy/asterisk}
     */
    public Asterisk(Path scripts, AsteriskProgram program, AsteriskSettings settings, Launch launch) {
        this.scripts = scripts.toAbsolutePath();
        this.program = program;
        this.settings = settings;
        this.launch = launch;
    }

    /**
     * Starts it and returns when it takes calls.
     *
     * @throws PbxFailure when it does not, with the last lines it wrote; then it is not running
     */
    public void start() {
        Path output = settings.folder().resolve("log").resolve("output.log");
        try {
            new AsteriskConfiguration(scripts, settings).write(program);
            long written = Files.exists(settings.messages()) ? Files.size(settings.messages()) : 0;
            process = launch.start("asterisk", command(List.of()), output);
            awaitBooted(output);
            refuseIfPortsTaken(written);
        } catch (IOException e) {
            stop();
            throw new PbxFailure("Asterisk's folder cannot be written: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** Whether the process runs. */
    public boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** The process, for whoever wants to watch it or to kill it. */
    public ProcessHandle process() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running.toHandle();
    }

    /** Its settings. */
    public AsteriskSettings settings() {
        return settings;
    }

    /**
     * The answer to a console command, e.g. {@code queue show}.
     *
     * @throws PbxFailure when Asterisk cannot be reached
     */
    public String console(String command) {
        try {
            Process asking =
                    command(List.of("-rx", command)).redirectErrorStream(true).start();
            String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (asking.waitFor() != 0) {
                throw new PbxFailure("Asterisk's console says: " + answer.strip());
            }
            return answer;
        } catch (IOException e) {
            throw new PbxFailure("Asterisk's console cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PbxFailure("interrupted at Asterisk's console", e);
        }
    }

    /** Ends it; calls that go on are cut. Does nothing when it is not running. */
    public void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private ProcessBuilder command(List<String> arguments) {
        var command = new java.util.ArrayList<String>();
        command.add(scripts.resolve("run.sh").toString());
        command.add(program.rootArgument());
        command.add(settings.folder().toString());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    private void awaitBooted(Path output) {
        boolean booted = Waiting.until(START_LIMIT, () -> !isAlive() || answersConsole());
        if (!isAlive()) {
            throw new PbxFailure("Asterisk ended while starting:\n" + tail(output) + "\n" + tail(settings.messages()));
        }
        if (!booted) {
            throw new PbxFailure("Asterisk did not start in time:\n" + tail(settings.messages()));
        }
    }

    private boolean answersConsole() {
        try {
            return console("core waitfullybooted").contains("fully booted");
        } catch (PbxFailure notYet) {
            return false;
        }
    }

    /** Asterisk goes on without a socket that it cannot open, and says so in its log only. */
    private void refuseIfPortsTaken(long from) throws IOException {
        byte[] all = Files.readAllBytes(settings.messages());
        int start = (int) Math.min(from, all.length);
        String fresh = new String(all, start, all.length - start, StandardCharsets.UTF_8);
        if (fresh.contains("Address already in use")) {
            throw new PbxFailure("the SIP port %d (UDP) or the AMI port %d (TCP) is in use by another program"
                    .formatted(settings.sipPort(), settings.amiPort()));
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log at " + log + ")";
        }
    }
}
