package city.careline.deploy.city;

import city.careline.deploy.demo.CityAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A whole city on one machine: PostgreSQL, Kafka, Redis, Asterisk and the services, each a process of its own.
 * Closing it stops them all, also when only some had started.
 */
public final class EmbeddedCity implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final List<String> INFRASTRUCTURE = List.of("asterisk", "kafka", "redis", "postgres");

    private final CityOptions options;
    private final Progress progress;
    private final Children children;
    private final Secrets secrets;
    private final Database database;
    private final Broker broker;
    private final RedisServer redis;
    private final Telephony telephony;
    private final TokenIssuer issuer;
    private final ServiceProcesses services;
    private final CityLock lock;
    private volatile boolean closing;

    /** A city that is not running yet; makes its keys when it has none, and fails when another launcher runs it. */
    public EmbeddedCity(CityOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.lock = CityLock.take(options.folder());
        this.children = new Children(options.folder());
        this.secrets = new Secrets(options.folder());
        this.issuer = new TokenIssuer(secrets);
        this.database = new Database(options.folder(), options.ports().of(Part.POSTGRES), secrets, children);
        this.broker = new Broker(options.folder(), options.ports(), options.home(), children);
        this.redis = new RedisServer(options.folder(), options.ports().of(Part.REDIS), children);
        this.telephony = new Telephony(options, secrets, children, progress);
        var settings = new ServiceSettings(options, secrets, issuer, database, broker, redis, telephony);
        this.services = new ServiceProcesses(options, children, settings);
    }

    /** Starts everything; fails with what a person can do about it, and then nothing of it is left running. */
    public void start() {
        try {
            stopLeftovers();
            List<String> taken = options.ports().taken(options.parts());
            if (!taken.isEmpty()) {
                throw new CityFailure(String.join("\n", taken));
            }
            children.guard();
            startInfrastructure();
            startServices();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof CityFailure failure ? failure : e;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void stopLeftovers() {
        List<String> left = children.alive();
        if (!left.isEmpty()) {
            progress.say("stopping what an earlier run left behind: " + String.join(", ", left));
            stopAll(children);
        }
    }

    private void startInfrastructure() {
        broker.launch();
        redis.launch();
        var postgres = CompletableFuture.runAsync(() -> {
            database.start();
            progress.say("PostgreSQL is ready");
        });
        var kafka = CompletableFuture.runAsync(() -> {
            broker.awaitReady(START_LIMIT);
            progress.say("Kafka is ready");
        });
        telephony.start();
        CompletableFuture.allOf(postgres, kafka).join();
    }

    private void startServices() {
        options.instances().forEach(services::launch);
        var ready = options.instances().stream()
                .map(instance -> CompletableFuture.runAsync(() -> {
                    services.awaitReady(instance, START_LIMIT);
                    progress.say(instance.title() + " is ready");
                }))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ready).join();
    }

    /** Where it is and how to get in. */
    public CityAddress address() {
        return new CityAddress(
                services.address(Service.GATEWAY),
                services.address(Service.DISPATCH),
                services.address(Service.PROVIDER),
                services.address(Service.ELDER),
                services.address(Service.BILLING),
                issuer::issue,
                new SqlCityClock(database));
    }

    /** Its telephone exchange. */
    public Telephony telephony() {
        return telephony;
    }

    /** Its services, for tests that kill and restart them. */
    public ServiceProcesses services() {
        return services;
    }

    /** Its broker. */
    public Broker broker() {
        return broker;
    }

    /** Its database. */
    public Database database() {
        return database;
    }

    /** A process of the city by name, for tests that stop or kill it. */
    public Optional<ProcessHandle> process(String name) {
        return children.find(name);
    }

    /** The processes of services it was started with. */
    public List<Instance> instances() {
        return options.instances();
    }

    /** Its folder. */
    public Path folder() {
        return options.folder().root();
    }

    /** Leaves it running after this launcher has ended; {@code careline down} stops it. */
    public void keep() {
        children.keep();
    }

    /** Tells of each process that ends by itself; returns when none is left or the city is being stopped. */
    public void awaitEnd() {
        List<String> running = children.alive();
        while (!running.isEmpty() && !closing) {
            Pause.millis(1_000);
            List<String> now = children.alive();
            running.stream()
                    .filter(name -> !closing && !now.contains(name))
                    .forEach(name -> progress.say(
                            name + " has ended, see " + options.folder().folder("logs")));
            running = now;
        }
        if (!closing) {
            progress.say("nothing of the city runs any more");
        }
    }

    /** Stops everything, services first, so that they can finish what they are doing. */
    @Override
    public void close() {
        closing = true;
        stopAll(children);
        lock.close();
    }

    /** Stops what a city has noted as its own, in the order that lets each part finish. */
    public static void stopAll(Children children) {
        children.stop(children.alive().stream()
                .filter(name -> !INFRASTRUCTURE.contains(name))
                .toList());
        for (String name : INFRASTRUCTURE) {
            children.stop(List.of(name));
        }
    }
}
