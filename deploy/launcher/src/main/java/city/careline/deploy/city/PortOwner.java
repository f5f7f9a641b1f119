package city.careline.deploy.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out from Linux' /proc which process holds a port, so that a person is told a name and not a stack trace. */
final class PortOwner {
    private static final Path PROC = Path.of("/proc");

    private PortOwner() {}

    static Optional<String> find(int port, boolean udp) {
        try {
            Set<String> sockets = new HashSet<>();
            for (String table : udp ? List.of("udp", "udp6") : List.of("tcp", "tcp6")) {
                sockets.addAll(sockets(PROC.resolve("net").resolve(table), port));
            }
            return sockets.isEmpty() ? Optional.empty() : owner(sockets);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static List<String> sockets(Path table, int port) throws IOException {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        var links = new ArrayList<String>();
        for (String line : Files.readAllLines(table)) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length > 9 && columns[1].endsWith(suffix)) {
                links.add("socket:[" + columns[9] + "]");
            }
        }
        return links;
    }

    private static Optional<String> owner(Set<String> sockets) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    return Optional.of(describe(process));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : open) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return false; // a process of somebody else, or one that just ended
        }
        return false;
    }

    private static String describe(Path process) throws IOException {
        String name = Files.readString(process.resolve("comm")).strip();
        return "%s (pid %s)".formatted(name, process.getFileName());
    }
}
