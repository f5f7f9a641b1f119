package city.careline.deploy.pbx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run of sipp, in a folder of its own that is kept for diagnosis: the scenario, its steps, every SIP message.
 *
 * @param folder made when missing
 * @param port its own UDP port
 */
record Scenario(Path folder, int port) {
    private static final String SECONDS_BETWEEN_SCREENS = "86400";

    /** Where its steps are. */
    PhoneLog log(String name) {
        return new PhoneLog(folder.resolve(name + ".log"));
    }

    /**
     * The command.
     *
     * @param scripts the folder {@code deploy/asterisk}
     * @param name a file of {@code phones}, without its ending
     * @param values for the file's placeholders
     */
    ProcessBuilder command(
            Path scripts, String name, Map<String, String> values, AsteriskSettings settings, List<String> arguments) {
        Path file = folder.resolve(name + ".xml");
        try {
            Files.createDirectories(folder);
            for (String ending : List.of(".log", ".errors", ".messages", ".out")) {
                Files.deleteIfExists(folder.resolve(name + ending)); // of an earlier run, and not to be read as of this
            }
            String template = Files.readString(scripts.resolve("phones").resolve(name + ".xml"));
            Files.writeString(file, AsteriskConfiguration.fill(template, values));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<>(List.of("sipp", "127.0.0.1:" + settings.sipPort(), "-sf", file.toString()));
        command.addAll(List.of("-i", "127.0.0.1", "-p", String.valueOf(port), "-nostdin"));
        command.addAll(List.of("-f", SECONDS_BETWEEN_SCREENS));
        command.addAll(trace(name, "logs", "log", "log"));
        command.addAll(trace(name, "err", "error", "errors"));
        command.addAll(trace(name, "msg", "message", "messages"));
        command.addAll(arguments);
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    private List<String> trace(String name, String what, String option, String ending) {
        return List.of(
                "-trace_" + what,
                "-" + option + "_file",
                folder.resolve(name + "." + ending).toString());
    }
}
