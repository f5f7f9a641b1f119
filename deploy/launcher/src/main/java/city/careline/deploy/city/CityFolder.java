package city.careline.deploy.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where one city keeps everything it has, and nothing elsewhere. Survives a restart; deleting it forgets the city.
 *
 * @param root the folder, {@code .careline} unless told otherwise
 */
public record CityFolder(Path root) {

    /** A folder below the root, made when missing. */
    public Path folder(String name) {
        Path folder = root.resolve(name);
        try {
            Files.createDirectories(folder);
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

    /** Deletes the city with all its data. */
    public void wipe() {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + root, e);
        }
    }
}
