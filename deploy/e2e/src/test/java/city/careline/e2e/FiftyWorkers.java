package city.careline.e2e;

import city.careline.deploy.demo.Await;
import city.careline.deploy.demo.Metrics;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import city.careline.deploy.demo.generator.CheckDigits;
import city.careline.deploy.demo.generator.Elder;
import city.careline.deploy.demo.generator.Item;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A provider with fifty workers next to one elder's home. */
final class FiftyWorkers {
    private static final int COUNT = 50;
    private static final String GOOD_UNTIL = "2035-12-31T00:00:00Z";

    private FiftyWorkers() {}

    static void hire(Hotline hotline, Elder elder) {
        var metrics = new Metrics(hotline.api());
        double before = metrics.sum(Service.DISPATCH, "careline_dispatch_index_workers");
        Map<String, Object> site = Map.of(
                "name",
                "测试服务点",
                "regionCode",
                elder.regionCode(),
                "address",
                "演示路1号",
                "position",
                Map.of("latitude", elder.latitude(), "longitude", elder.longitude()),
                "radiusMeters",
                5_000);
        Map<String, Object> provider = Map.of(
                "name",
                "测试五十人服务队",
                "creditCode",
                CheckDigits.creditCode("91", elder.regionCode().substring(0, 6), "99999999"),
                "kind",
                "ENTERPRISE",
                "serviceRegions",
                List.of(elder.regionCode()),
                "licenceUntil",
                GOOD_UNTIL,
                "insuredUntil",
                GOOD_UNTIL,
                "sites",
                List.of(site),
                "workers",
                IntStream.range(0, COUNT).mapToObj(FiftyWorkers::worker).toList());
        hotline.api().as("admin").post(Service.PROVIDER, "/imports/providers", Map.of("providers", List.of(provider)));
        Await.untilTrue(
                "dispatch knows the fifty",
                Duration.ofSeconds(20),
                () -> metrics.sum(Service.DISPATCH, "careline_dispatch_index_workers") >= before + COUNT);
    }

    /** How many offers of an incident in the community go out at once, for a minute. */
    static void offerAtOnce(Hotline hotline, String community, int parallel) {
        offerAtOnce(hotline, community, parallel, 60);
    }

    /** How many offers of an incident in the region go out at once, and for how long. */
    static void offerAtOnce(Hotline hotline, String community, int parallel, int seconds) {
        Session admin = hotline.api().as("admin");
        var rows = new ArrayList<Object>();
        for (JsonNode row : admin.get(Service.DISPATCH, "/policies/offers").path("rows")) {
            if (!row.path("regionPrefix").asText().equals(community)) {
                rows.add(row);
            }
        }
        rows.add(Map.of(
                "regionPrefix",
                community,
                "kind",
                "INCIDENT",
                "mode",
                "WAVES",
                "rings",
                List.of(Map.of(
                        "radiusMeters",
                        30_000,
                        "parallel",
                        parallel,
                        "providerKinds",
                        List.of(),
                        "answerSeconds",
                        seconds)),
                "maxWaves",
                3,
                "retrySeconds",
                seconds,
                "waitAtMostSeconds",
                14_400,
                "visitMeters",
                300));
        admin.put(Service.DISPATCH, "/policies/offers", Map.of("rows", rows));
    }

    private static Map<String, Object> worker(int index) {
        Instant now = Instant.now();
        return Map.of(
                "name",
                "演示员",
                "phone",
                String.format(Locale.ROOT, "1006%07d", index),
                "itemCodes",
                List.of(Item.URGENT),
                "certificates",
                List.of(Map.of("code", "FIRE_SAFETY", "number", "CS-" + index, "validUntil", GOOD_UNTIL)),
                "shifts",
                List.of(Map.of(
                        "from", now.minusSeconds(60).toString(),
                        "to", now.plus(Duration.ofDays(30)).toString())));
    }
}
