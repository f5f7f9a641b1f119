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
    private static final Duration LONG_AGO = Duration.ofDays(7);
    private static final String CONTRACTS_FROM = "2025-12-31T16:00:00Z";
    private static final Duration SPAN = Duration.ofDays(30);

    private ProviderRows() {}

    static Map<String, Object> row(Provider provider, Instant now) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", provider.name());
        row.put("creditCode", provider.creditCode());
        row.put("kind", provider.kind());
        row.put("serviceRegions", provider.serviceRegions());
        row.put("contactPhone", provider.contactPhone());
        Provider.File file = provider.file();
        row.put("licenceUntil", file.licenceUntil());
        row.put("insuredUntil", file.insuredUntil());
        row.put("publicContracts", contracts(provider));
        row.put("restrictions", restrictions(file.flaw(), now));
        row.put("rectifications", rectifications(file.flaw(), now));
        row.put("rating", rating(file.score()));
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
        var row = new LinkedHashMap<String, Object>();
        row.put("name", worker.name());
        row.put("phone", worker.phone());
        row.put("siteIndex", worker.site());
        row.put("itemCodes", worker.itemCodes());
        row.put("certificates", worker.certificates());
        row.put("capacity", 1);
        row.put("restMinutes", worker.restMinutes());
        row.put("rating", rating(worker.score()));
        row.put("shifts", shifts(now));
        return row;
    }

    private static List<Map<String, Object>> contracts(Provider provider) {
        if (!provider.file().underContract()) {
            return List.of();
        }
        return provider.serviceRegions().stream()
                .map(region -> Map.<String, Object>of(
                        "regionCode", region, "from", CONTRACTS_FROM, "reference", "政府购买服务合同-2026"))
                .toList();
    }

    private static List<Map<String, Object>> restrictions(Provider.Flaw flaw, Instant now) {
        return switch (flaw) {
            case BLACKLISTED ->
                List.of(Map.of("cause", "BLACKLIST", "from", now.minus(LONG_AGO), "reason", "虚报服务补贴,列入严重失信名单"));
            case RISK_HOLD ->
                List.of(Map.of(
                        "effect", "NO_WORK",
                        "cause", "RISK_HOLD",
                        "from", now.minus(LONG_AGO),
                        "reason", "消防检查发现隐患,核查中"));
            case NONE, UNINSURED, UNRECTIFIED, DEAR -> List.of();
        };
    }

    private static List<Map<String, Object>> rectifications(Provider.Flaw flaw, Instant now) {
        return flaw == Provider.Flaw.UNRECTIFIED
                ? List.of(Map.of("demand", "限期补齐服务记录与照片", "deadline", now.minus(LONG_AGO)))
                : List.of();
    }

    private static Map<String, Object> rating(int score) {
        return Map.of("score", score, "period", "2026-Q3", "reason", "季度考核");
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
