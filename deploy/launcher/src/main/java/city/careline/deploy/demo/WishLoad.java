package city.careline.deploy.demo;

import city.careline.deploy.demo.generator.Provider;
import city.careline.deploy.demo.generator.Wish;
import city.careline.deploy.demo.generator.Wishes;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the elders' wishes, once elders and workers have ids; repeatable. */
final class WishLoad {
    private static final int AT_ONCE = 2;
    private static final int PAGE = 500;

    private final Session admin;
    private final Session city;
    private final Progress progress;

    WishLoad(Api api, Progress progress) {
        this.admin = api.as("admin");
        this.city = api.as("city");
        this.progress = progress;
    }

    void load(Wishes wishes) {
        List<Wish> all = wishes.stream().toList();
        Map<String, String> providers = providers();
        Parallel.each(AT_ONCE, all.stream(), wish -> write(wish, providers));
        progress.step("wishes of " + all.size() + " elders");
    }

    /** Ids by credit code, page by page. */
    private Map<String, String> providers() {
        var ids = new HashMap<String, String>();
        String after = "";
        JsonNode page;
        do {
            page = city.get(Service.PROVIDER, "/providers?limit=" + PAGE + after);
            for (JsonNode provider : page) {
                String id = provider.path("providerId").asText();
                ids.put(provider.path("creditCode").asText(), id);
                after = "&after=" + id;
            }
        } while (page.size() == PAGE);
        return ids;
    }

    private void write(Wish wish, Map<String, String> providers) {
        String provider = providers.getOrDefault(wish.provider().creditCode(), "");
        String id = admin.get(Service.ELDER, "/elders?phone=" + wish.elder().phone())
                .findPath("elderId")
                .asText();
        Map<String, Object> body = ElderRows.change(wish.elder());
        String field =
                (wish.welcome() ? "preferred" : "excluded") + (wish.worker().isPresent() ? "Workers" : "Providers");
        String whom = wish.worker().map(worker -> workerId(provider, worker)).orElse(provider);
        body.put(field, List.of(whom));
        admin.put(Service.ELDER, "/elders/" + id, body);
    }

    private String workerId(String provider, Provider.Worker worker) {
        for (JsonNode row : city.get(Service.PROVIDER, "/providers/" + provider + "/workers?limit=" + PAGE)) {
            if (row.path("phone").asText().equals(worker.phone())) {
                return row.path("workerId").asText();
            }
        }
        throw new IllegalStateException("an invented worker is not on file: " + worker.index());
    }
}
