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

/** Starts, watches, pauses and kills the JVMs of the services. */
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

    /** Starts a service's first process; returns at once. */
    public void launch(Service service) {
        launch(Instance.first(service));
    }

    /** Starts a process; returns at once. */
    public void launch(Instance instance) {
        Service service = instance.service();
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
        settings.of(instance).forEach((key, value) -> environment.put(variable(key), value));
        command.directory(options.folder().folder("work/" + instance.word()).toFile());
        children.start(instance.word(), command, log(instance));
    }

    /** Waits until the service's first process says it can do its job. */
    public void awaitReady(Service service, Duration limit) {
        awaitReady(Instance.first(service), limit);
    }

    /** Waits until the process says it can do its job. */
    public void awaitReady(Instance instance, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isReady(instance)) {
            if (children.find(instance.word()).isEmpty()) {
                throw new CityFailure(instance.title() + " ended while starting, see " + log(instance));
            }
            if (System.nanoTime() > end) {
                throw new CityFailure(
                        instance.title() + " is not ready after " + limit.toSeconds() + " s, see " + log(instance));
            }
            Pause.millis(100);
        }
    }

    /** True when the first process's readiness check passes just now. */
    public boolean isReady(Service service) {
        return isReady(Instance.first(service));
    }

    /** True when the process's readiness check passes just now. */
    public boolean isReady(Instance instance) {
        try {
            var request = HttpRequest.newBuilder(address(instance).resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CityFailure("interrupted while waiting for " + instance.title(), e);
        }
    }

    /** Kills a service's first process as a power cut would. */
    public void kill(Service service) {
        kill(Instance.first(service));
    }

    /** Kills a process as a power cut would. */
    public void kill(Instance instance) {
        children.find(instance.word()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        children.forget(instance.word());
    }

    /** Stops a process in the middle of whatever it does; its connections stay open and nobody answers on them. */
    public void pause(Instance instance) {
        children.signal(instance.word(), "STOP");
    }

    /** Lets a paused process go on, unaware of the time that has passed. */
    public void resume(Instance instance) {
        children.signal(instance.word(), "CONT");
    }

    /** Where the first process's API is. */
    public URI address(Service service) {
        return address(Instance.first(service));
    }

    /** Where the process's API is. */
    public URI address(Instance instance) {
        return URI.create("http://127.0.0.1:" + options.ports().of(instance.part()));
    }

    private Path log(Instance instance) {
        return options.folder().log(instance.title());
    }

    /** MicroProfile Config's name for an environment variable. */
    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
