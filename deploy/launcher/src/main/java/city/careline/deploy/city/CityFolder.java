package city.careline.deploy.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one city keeps everything it has, and nothing elsewhere. Survives a restart; deleting it forgets the city.
 *
 * @param root the folder, {@code .careline} unless told otherwise
 */
public record CityFolder(Path root) {
    /** Line numbers stand in the exchange's record and passwords in its settings, so nobody else may look. */
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final List<String> PARTS =
            List.of("asterisk", "journal", "kafka", "logs", "postgres", "redis", "run", "secrets", "work");

    /** True when a city has ever been started here. */
    public boolean isCity() {
        return Files.isDirectory(root.resolve("run"));
    }

    /** A folder below the root, made when missing. */
    public Path folder(String name) {
        Path folder = root.resolve(name);
        try {
            Files.createDirectories(folder, OWNER_ONLY);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + root, e);
        }
        return folder;
    }

    /** Where logs are, one file per part. */
    public Path log(String part) {
        return folder("logs").resolve(part + ".log");
    }

    /** Keys and passwords, readable by their owner only. */
    public Path secrets() {
        Path folder = folder("secrets");
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Deletes the city with all its data; whatever else lies in the folder stays, and then the folder too. */
    public void wipe() {
        try {
            for (String part : PARTS) {
                delete(root.resolve(part));
            }
            if (Files.isDirectory(root) && isEmpty()) {
                Files.delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + root, e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> left = Files.list(root)) {
            return left.findAny().isEmpty();
        }
    }

    private static void delete(Path part) throws IOException {
        if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(part)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
