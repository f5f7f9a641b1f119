package city.careline.deploy.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps two launchers from running one city; the kernel frees it when the launcher ends, however it ends. */
public final class CityLock implements AutoCloseable {
    private final FileChannel channel;

    private CityLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes it, or fails naming the launcher that has it. */
    public static CityLock take(CityFolder folder) {
        Path file = file(folder);
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CityFailure(
                        "this city is already running (pid %s): ./careline down stops it, or choose another with --state"
                                .formatted(Files.readString(file).strip()));
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return new CityLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher that runs the city just now. */
    public static Optional<ProcessHandle> holder(CityFolder folder) {
        Path file = file(folder);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null
                    ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(CityFolder folder) {
        return folder.folder("run").resolve("launcher.lock");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
