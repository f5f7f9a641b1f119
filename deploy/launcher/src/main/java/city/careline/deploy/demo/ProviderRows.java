package city.careline.deploy.demo;

import city.careline.deploy.demo.generator.Provider;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Providers as the register of providers wants them. */
final class ProviderRows {
    private static final int SPANS = 14;
    private static final Duration SPAN = Duration.ofDays(30);

    private ProviderRows() {}

    static Map<String, Object> row(Provider provider, Instant now) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", provider.name());
        row.put("creditCode", provider.creditCode());
        row.put("kind", provider.kind());
        row.put("serviceRegions", provider.serviceRegions());
        row.put("contactPhone", provider.contactPhone());
        row.put("sites", provider.sites().stream().map(ProviderRows::site).toList());
        row.put(
                "workers",
                provider.workers().stream().map(worker -> worker(worker, now)).toList());
        return row;
    }

    private static Map<String, Object> site(Provider.Site site) {
        return Map.of(
                "name", site.name(),
                "regionCode", site.regionCode(),
                "address", site.address(),
                "position", Map.of("latitude", site.latitude(), "longitude", site.longitude()),
                "radiusMeters", site.radiusMeters());
    }

    private static Map<String, Object> worker(Provider.Worker worker, Instant now) {
        return Map.of(
                "name", worker.name(),
                "phone", worker.phone(),
                "siteIndex", worker.site(),
                "itemCodes", worker.itemCodes(),
                "certificates", worker.certificates(),
                "capacity", 1,
                "shifts", shifts(now));
    }

    /** On call around the clock for more than a year, in spans a roster would have. */
    static List<Map<String, Instant>> shifts(Instant now) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        return IntStream.range(0, SPANS)
                .mapToObj(i ->
                        Map.of("from", first.plus(SPAN.multipliedBy(i)), "to", first.plus(SPAN.multipliedBy(i + 1))))
                .toList();
    }
}
