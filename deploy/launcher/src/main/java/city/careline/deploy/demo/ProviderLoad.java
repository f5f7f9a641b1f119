package city.careline.deploy.demo;

import city.careline.deploy.demo.generator.CityPlan;
import city.careline.deploy.demo.generator.Item;
import city.careline.deploy.demo.generator.Provider;
import city.careline.deploy.demo.generator.Providers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;

/** Brings in the catalogue, then the providers with everybody who works for them. */
final class ProviderLoad {
    private static final int AT_ONCE = 2;
    private static final int PROVIDERS_PER_CHUNK = 20;
    private static final String PRICES_FROM = "2025-12-31T16:00:00Z";
    private static final int POSITIONS_MAX = 2_000;

    private final Session admin;
    private final Session service;
    private final CityPlan plan;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();

    ProviderLoad(Api api, CityPlan plan, Progress progress) {
        this.admin = api.as("admin");
        this.service = api.as("service");
        this.plan = plan;
        this.progress = progress;
    }

    void loadCatalogue() {
        Item.ALL.forEach(this::define);
        progress.step("catalogue " + Item.ALL.size() + " items");
    }

    void load(Providers providers, Instant now) {
        Parallel.each(
                AT_ONCE,
                providers.stream().gather(Gatherers.windowFixed(PROVIDERS_PER_CHUNK)),
                chunk -> take(chunk, now));
    }

    private void define(Item item) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", item.code());
        body.put("name", item.name());
        body.put("category", item.category());
        body.put("unit", "MINUTE");
        body.put("emergency", item.emergency());
        body.put("publicMoney", item.publicMoney());
        body.put("minMinutes", item.minMinutes());
        body.put("maxMinutes", item.maxMinutes());
        body.put("requiredCertificates", item.requiredCertificates());
        body.put("volunteers", item.volunteers());
        tolerating409("/items", body);
        if (item.publicMoney()) {
            tolerating409(
                    "/items/" + item.code() + "/prices", Map.of("fenPerHour", item.fenPerHour(), "from", PRICES_FROM));
            tolerating409(
                    "/items/" + item.code() + "/ceilings",
                    Map.of("fenPerHour", item.ceilingFenPerHour(), "from", PRICES_FROM));
        }
    }

    /** What an interrupted load had brought in already is there, and good. */
    private void tolerating409(String path, Object body) {
        try {
            admin.post(Service.PROVIDER, path, body);
        } catch (ApiRefusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
        }
    }

    private void take(List<Provider> providers, Instant now) {
        var rows = providers.stream()
                .map(provider -> ProviderRows.row(provider, now))
                .toList();
        JsonNode answer = admin.post(Service.PROVIDER, "/imports/providers", Map.of("providers", rows));
        for (JsonNode refused : answer.path("refused")) {
            if (!refused.path("rule").asText().equals("CreditCodeTaken")) {
                throw new IllegalStateException("an invented provider is refused: " + refused);
            }
        }
        for (JsonNode accepted : answer.path("accepted")) {
            Provider provider = providers.get(accepted.path("row").asInt());
            if (provider.file().flaw() == Provider.Flaw.DEAR) {
                charge(accepted.path("providerId").asText());
            }
            for (int i = 0; i < provider.workers().size(); i++) {
                position(
                        accepted.path("workerIds").path(i).asText(),
                        provider.workers().get(i));
            }
        }
        int count = done.addAndGet(providers.size());
        progress.step("providers %d/%d".formatted(count, plan.providers()));
    }

    private void charge(String providerId) {
        tolerating409(
                "/items/" + Item.BATH + "/prices",
                Map.of("providerId", providerId, "fenPerHour", Item.DEAR_BATH_FEN_PER_HOUR, "from", PRICES_FROM));
    }

    /** Where the worker is at first; later her app tells, and without one her site stands in. */
    private void position(String workerId, Provider.Worker worker) {
        if (worker.index() < POSITIONS_MAX) {
            service.put(
                    Service.PROVIDER,
                    "/workers/" + workerId + "/position",
                    Map.of("latitude", worker.latitude(), "longitude", worker.longitude()));
        }
    }
}
