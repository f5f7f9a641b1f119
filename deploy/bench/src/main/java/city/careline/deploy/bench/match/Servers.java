package city.careline.deploy.bench.match;

import city.careline.deploy.city.Children;
import city.careline.deploy.city.CityFolder;
import city.careline.deploy.city.Database;
import city.careline.deploy.city.Part;
import city.careline.deploy.city.Ports;
import city.careline.deploy.city.RedisServer;
import city.careline.deploy.city.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The city's own PostgreSQL and Redis in a folder that is deleted afterwards, stopped however the bench ends. */
final class Servers implements AutoCloseable {
    private final CityFolder folder;
    private final Children children;
    private final Ports ports = Ports.free();
    private final Thread atExit = new Thread(this::stop);

    Servers() {
        try {
            Path root = Files.createTempDirectory("careline-match-");
            folder = new CityFolder(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        children = new Children(folder);
        Runtime.getRuntime().addShutdownHook(atExit);
        children.guard();
    }

    Database postgres() {
        var database = new Database(folder, ports.of(Part.POSTGRES), new Secrets(folder), children);
        database.start();
        return database;
    }

    /** Its port; the caller waits until it answers. */
    int redis() {
        new RedisServer(folder, ports.of(Part.REDIS), children).launch();
        return ports.of(Part.REDIS);
    }

    private void stop() {
        children.stop(children.alive());
        folder.wipe();
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
