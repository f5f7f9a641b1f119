package city.careline.deploy.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The city's Redis: caches and presence only, never the record, so nothing is written to disk. */
public final class RedisServer {
    private static final String NAME = "redis";
    private static final String PROGRAM = "/redis-server-6.2.6-v5-linux-amd64";
    private final CityFolder folder;
    private final int port;
    private final Children children;

    /** Not running yet. */
    public RedisServer(CityFolder folder, int port, Children children) {
        this.folder = folder;
        this.port = port;
        this.children = children;
    }

    /** Starts the process; it answers within about 0.1 s. */
    public void launch() {
        var command = new ProcessBuilder(
                program().toString(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--maxmemory",
                "256mb");
        children.start(NAME, command.directory(folder.folder(NAME).toFile()), folder.log(NAME));
    }

    /** Where the services find it. */
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    private Path program() {
        Path program = folder.folder(NAME).resolve("redis-server");
        if (Files.exists(program)) {
            return program;
        }
        try (InputStream packed = RedisServer.class.getResourceAsStream(PROGRAM)) {
            if (packed == null) {
                throw new CityFailure("embedded Redis is missing from the class path");
            }
            Files.copy(packed, program);
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
