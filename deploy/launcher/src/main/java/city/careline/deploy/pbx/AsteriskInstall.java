package city.careline.deploy.pbx;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds an Asterisk on this machine or installs one into a private root, which any number of cities then share. */
public final class AsteriskInstall {
    private final Path scripts;
    private final Consumer<String> progress;

    /**
     * Nothing is looked for yet.
     *
     * @param scripts the folder {@code deploy/asterisk}
     * @param progress is told, line by line, what is done
     */
    public AsteriskInstall(Path scripts, Consumer<String> progress) {
        this.scripts = scripts;
        this.progress = progress;
    }

    /** The one on the PATH when it is new enough, else the private one, installed when missing. */
    public AsteriskProgram pathOrPrivate() {
        return onPath().orElseGet(this::privateRoot);
    }

    /** The one on the PATH, with a warning when it lacks known repairs; empty when there is none or it is too old. */
    public Optional<AsteriskProgram> onPath() {
        Optional<AsteriskVersion> version = askPath().flatMap(AsteriskVersion::find);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        AsteriskVersion found = version.get();
        if (found.compareTo(AsteriskVersion.OLDEST) < 0) {
            progress.accept("the Asterisk on the PATH is %s; at least %s is needed, so it is not used"
                    .formatted(found, AsteriskVersion.OLDEST));
            return Optional.empty();
        }
        if (found.compareTo(AsteriskVersion.REPAIRED) < 0) {
            progress.accept("warning: the Asterisk on the PATH is %s; versions before %s have known security holes"
                    .formatted(found, AsteriskVersion.REPAIRED));
        }
        return Optional.of(new AsteriskProgram(found, Optional.empty()));
    }

    /**
     * The private Asterisk 22; takes about a minute when it must be installed, else nothing.
     *
     * @throws PbxFailure saying why it cannot be installed and what to do
     */
    public AsteriskProgram privateRoot() {
        Path root = defaultRoot();
        String last = run("pbx", root.toString());
        AsteriskVersion version = AsteriskVersion.find(last)
                .orElseThrow(() -> new PbxFailure("the installation of Asterisk ended with: " + last));
        return new AsteriskProgram(version, Optional.of(root));
    }

    /** Makes sure that sipp, which plays the phones, is there. */
    public void phones() {
        run("phones");
    }

    /** Where the private root is: the user's cache. */
    static Path defaultRoot() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("careline").resolve("asterisk-22");
    }

    private String run(String... arguments) {
        var command = new ArrayList<String>();
        command.add(scripts.resolve("install.sh").toString());
        command.addAll(java.util.List.of(arguments));
        String last = "";
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    progress.accept(line);
                    last = line;
                }
            }
            if (process.waitFor() != 0) {
                throw new PbxFailure(last.replaceFirst("^error: ", ""));
            }
            return last;
        } catch (IOException e) {
            throw new PbxFailure("install.sh cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PbxFailure("interrupted while installing", e);
        }
    }

    private static Optional<String> askPath() {
        try {
            Process process = new ProcessBuilder("asterisk", "-V")
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines = process.inputReader()) {
                return lines.lines().reduce((first, second) -> first);
            }
        } catch (IOException e) {
            return Optional.empty(); // not there
        }
    }
}
