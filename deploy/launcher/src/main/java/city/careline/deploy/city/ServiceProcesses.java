package city.careline.deploy.city;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts, watches and kills the JVMs of the five services. */
public final class ServiceProcesses {
    private final CityOptions options;
    private final Children children;
    private final ServiceSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    ServiceProcesses(CityOptions options, Children children, ServiceSettings settings) {
        this.options = options;
        this.children = children;
        this.settings = settings;
    }

    /** Starts a service's process; returns at once. */
    public void launch(Service service) {
        Path jar = options.home().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new CityFailure(service.module() + " is not built: run ./careline build");
        }
        var command = new ProcessBuilder(new ArrayList<>(List.of(
                Java.executable(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + (service == Service.DISPATCH ? 4 : 1),
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString())));
        Map<String, String> environment = command.environment();
        settings.of(service).forEach((key, value) -> environment.put(variable(key), value));
        command.directory(options.folder().folder("work/" + service.word()).toFile());
        children.start(service.word(), command, options.folder().log(service.module()));
    }

    /** Waits until the service says it can do its job. */
    public void awaitReady(Service service, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isReady(service)) {
            if (children.find(service.word()).isEmpty()) {
                throw new CityFailure(service.module() + " ended while starting, see "
                        + options.folder().log(service.module()));
            }
            if (System.nanoTime() > end) {
                throw new CityFailure(service.module() + " is not ready after " + limit.toSeconds() + " s, see "
                        + options.folder().log(service.module()));
            }
            Pause.millis(100);
        }
    }

    /** True when its readiness check passes just now. */
    public boolean isReady(Service service) {
        try {
            var request = HttpRequest.newBuilder(address(service).resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CityFailure("interrupted while waiting for " + service.module(), e);
        }
    }

    /** Kills a service as a power cut would. */
    public void kill(Service service) {
        children.find(service.word()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        children.forget(service.word());
    }

    /** Where its API is. */
    public URI address(Service service) {
        return URI.create("http://127.0.0.1:" + options.ports().of(service.part()));
    }

    /** MicroProfile Config's name for an environment variable. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
