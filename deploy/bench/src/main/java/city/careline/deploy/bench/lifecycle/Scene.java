package city.careline.deploy.bench.lifecycle;

import city.careline.deploy.city.CityFolder;
import city.careline.deploy.city.CityOptions;
import city.careline.deploy.city.EmbeddedCity;
import city.careline.deploy.city.Instance;
import city.careline.deploy.city.Ports;
import city.careline.deploy.city.Progress;
import city.careline.deploy.city.Service;
import city.careline.runtime.event.CloudEventHeaders;
import city.careline.runtime.event.OutgoingEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;

/** An embedded city with dispatch alone, and the customers around it. */
final class Scene implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final int POOL_SIZE = 16;

    private final EmbeddedCity city;
    private final CityFolder folder;
    private final Population population;
    private final Connection database;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String databaseUri;
    private int dispatchers = 1;

    Scene(Path home, Path state, Population population) throws SQLException {
        this.population = population;
        folder = new CityFolder(state);
        var options = new CityOptions(home, folder, Ports.free(), CityOptions.Pbx.NONE).only(Service.DISPATCH);
        city = new EmbeddedCity(options, new Progress(System.out));
        city.start();
        database = city.database().connect();
        databaseUri = city.database().url().replace("://", "://postgres:postgres@");
    }

    Connection database() {
        return database;
    }

    Path databaseLog() {
        return folder.log("postgres");
    }

    String kafka() {
        return city.broker().bootstrap();
    }

    Tokens tokens() {
        return new Tokens(population, city.address().tokens());
    }

    List<URI> dispatchers() {
        var addresses = new ArrayList<URI>();
        for (int number = 1; number <= dispatchers; number++) {
            addresses.add(city.services().address(Instance.dispatch(number)));
        }
        return addresses;
    }

    /** Starts one more process of dispatch. */
    void addDispatcher() throws IOException, InterruptedException {
        dispatchers++;
        city.services().launch(Instance.dispatch(dispatchers));
        city.services().awaitReady(Instance.dispatch(dispatchers), START_LIMIT);
        awaitIndex();
    }

    /** Publishes who lives and works here, and waits until dispatch knows. */
    void settle(KafkaProducer<String, String> producer) throws IOException, InterruptedException, SQLException {
        publish(producer, population.published());
        awaitIndex();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (number("select count(*) from dispatch.elder") < population.households()) {
            pause(end, "the elders do not arrive");
        }
    }

    /** Tells anew where the workers are, because positions grow old. */
    void refreshPositions(KafkaProducer<String, String> producer) {
        publish(producer, population.positions());
    }

    private static void publish(KafkaProducer<String, String> producer, List<OutgoingEvent> events) {
        events.forEach(event -> producer.send(CloudEventHeaders.toRecord(event)));
        producer.flush();
    }

    private void awaitIndex() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        for (URI dispatcher : dispatchers()) {
            while (gauge(dispatcher, "careline_dispatch_index_positions") < population.workers()) {
                pause(end, "the workers do not arrive");
            }
        }
    }

    private double gauge(URI dispatcher, String name) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(dispatcher.resolve("/q/metrics")).build();
        String text = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return text.lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .orElse(0.0);
    }

    private static void pause(long end, String complaint) throws InterruptedException, IOException {
        if (System.nanoTime() > end) {
            throw new IOException(complaint);
        }
        Thread.sleep(Duration.ofMillis(100));
    }

    long number(String sql) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The processes whose share of the machine is of interest. */
    Map<String, ProcessHandle> processes() {
        var parts = new LinkedHashMap<String, ProcessHandle>();
        parts.put("bench", ProcessHandle.current());
        for (String name : List.of("postgres", "kafka", "dispatch", "dispatch-2")) {
            Optional<ProcessHandle> found = city.process(name);
            found.ifPresent(process -> parts.put(name, process));
        }
        return parts;
    }

    /** Tables and a topic for the minimal commits, beside the services'. */
    void prepareMinimal() throws SQLException, IOException {
        try (var statement = database.createStatement()) {
            statement.execute("create schema bench");
            statement.execute("create table bench.minimal (id uuid primary key, note text not null)");
            statement.execute("create table bench.outbox (like dispatch.outbox including all)");
        }
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) kafka()))) {
            admin.createTopics(List.of(new NewTopic("careline.bench", 8, (short) 1)));
        }
    }

    /** Commits per second of each kind, measured in a JVM of its own while the city is idle. */
    LifecycleReport.Minimal minimalCommits(int atOnce, double seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MinimalCommits.class.getName(),
                        databaseUri,
                        kafka(),
                        String.valueOf(atOnce),
                        String.valueOf(POOL_SIZE),
                        String.valueOf(seconds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("the minimal commits cannot be measured");
        }
        double[] rates =
                Arrays.stream(last.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new LifecycleReport.Minimal(rates[0], rates[1], rates[2]);
    }

    @Override
    public void close() {
        city.close();
        folder.wipe();
    }
}
