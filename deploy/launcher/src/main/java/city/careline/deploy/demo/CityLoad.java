package city.careline.deploy.demo;

import city.careline.deploy.demo.generator.Elder;
import city.careline.deploy.demo.generator.Provider;
import city.careline.deploy.demo.generator.QuotaPolicy;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Brings an invented city into the services. Repeatable: what an interrupted load brought in is found and kept. */
final class CityLoad {
    private static final double SAME_PLACE_DEGREES = 1e-4;

    private final Api api;
    private final DemoCity city;
    private final Progress progress;

    CityLoad(Api api, DemoCity city, Progress progress) {
        this.api = api;
        this.city = city;
        this.progress = progress;
    }

    void load() {
        if (isLoaded()) {
            progress.step("the demo city is there already");
            return;
        }
        var providers = new ProviderLoad(api, city.plan(), progress);
        Parallel.all(List.of(
                () -> {
                    new RegionLoad(api, progress).load(city.regions());
                    new ElderLoad(api, city.plan(), progress).load(city.households());
                },
                () -> {
                    providers.loadCatalogue();
                    providers.load(city.providers(), api.clock().now());
                }));
        new WishLoad(api, progress).load(city.wishes());
        new MoneyLoad(api, progress).load();
    }

    /** Policies come last, so with them everything is there, unless it was a city of another size. */
    private boolean isLoaded() {
        Set<String> policies = new HashSet<>();
        for (JsonNode policy : api.as("finance").get(Service.BILLING, "/policies?limit=500")) {
            policies.add(policy.path("code").asText());
        }
        if (!policies.containsAll(
                QuotaPolicy.ALL.stream().map(QuotaPolicy::code).toList())) {
            return false;
        }
        Elder last = city.households().last().elders().getLast();
        JsonNode found = api.as("admin")
                .get(Service.ELDER, "/elders?phone=" + last.phone())
                .path("items");
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    "there is a demo city of another size here; \"careline down --wipe\" first");
        }
        if (isElsewhere()) {
            throw new IllegalStateException("there is a demo city of another map here; \"careline down --wipe\" first");
        }
        return true;
    }

    /** Told by the sites of the first provider: elders are listed without a position. Ids sort by time of loading. */
    private boolean isElsewhere() {
        Provider first = city.providers().stream().findFirst().orElseThrow();
        for (JsonNode known : api.as("admin").get(Service.PROVIDER, "/providers?limit=500")) {
            if (known.path("creditCode").asText().equals(first.creditCode())) {
                Provider.Site planned = first.sites().getFirst();
                return known.path("sites").valueStream().noneMatch(site -> isAt(site, planned));
            }
        }
        return true;
    }

    private static boolean isAt(JsonNode known, Provider.Site planned) {
        return Math.abs(known.path("latitude").asDouble() - planned.latitude()) < SAME_PLACE_DEGREES
                && Math.abs(known.path("longitude").asDouble() - planned.longitude()) < SAME_PLACE_DEGREES;
    }
}
