package city.careline.e2e;

import city.careline.deploy.city.Children;
import city.careline.deploy.city.CityFolder;
import city.careline.deploy.city.CityOptions;
import city.careline.deploy.city.EmbeddedCity;
import city.careline.deploy.city.Ports;
import city.careline.deploy.city.Progress;
import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.DemoCity;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.generator.CityPlan;
import city.careline.deploy.demo.journey.Cast;
import city.careline.deploy.demo.journey.Json;
import city.careline.deploy.pbx.SipPhones;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** One embedded city for all end-to-end tests of this JVM, with a small demo city in it. */
final class Hotline {
    /** The seat most tests sit at. */
    static final String SEAT = "8001";

    private static final CityPlan PLAN = CityPlan.of(600, 300);
    private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED", "COMPLETED");
    private static final AtomicReference<Hotline> RUNNING = new AtomicReference<>();

    private final EmbeddedCity city;
    private final Api api;
    private final DemoCity demo = new DemoCity(PLAN);

    private Hotline() {
        var folder = new CityFolder(Path.of("target/city").toAbsolutePath());
        if (Files.exists(folder.root())) {
            var leftovers = new Children(folder);
            leftovers.stop(leftovers.alive());
            folder.wipe();
        }
        Path home = Path.of(System.getProperty("careline.home", "../.."))
                .toAbsolutePath()
                .normalize();
        var progress = new Progress(System.err);
        city = new EmbeddedCity(new CityOptions(home, folder, Ports.free(), CityOptions.Pbx.PRIVATE), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(city::close));
        city.start();
        api = new Api(city.address());
        demo.load(api, progress::say);
        api.as("supervisor").put(Service.GATEWAY, "/policies/wrap-up", Map.of("seconds", 0));
    }

    /** The running hotline, started by the first test that asks. */
    static synchronized Hotline running() {
        Hotline known = RUNNING.get();
        if (known == null) {
            known = new Hotline();
            RUNNING.set(known);
        }
        return known;
    }

    EmbeddedCity city() {
        return city;
    }

    Api api() {
        return api;
    }

    DemoCity demo() {
        return demo;
    }

    Cast cast() {
        return new Cast(api, demo);
    }

    /** Telephones of this city; closing them takes them all away. */
    SipPhones phones() {
        return city.telephony().phones();
    }

    /** Cancels what an earlier test left open, so that every worker is free and every home quiet. */
    void clear() {
        var supervisor = api.as("supervisor");
        for (JsonNode order : Json.rows(supervisor.get(Service.DISPATCH, "/work-orders?limit=500"))) {
            if (!OVER.contains(order.path("state").asText())) {
                supervisor.post(
                        Service.DISPATCH,
                        "/work-orders/" + Json.id(order, "workOrderId") + "/cancellation",
                        Map.of("reason", "测试结束"));
            }
        }
    }
}
