package city.careline.deploy.demo;

import city.careline.deploy.demo.generator.CityPlan;
import city.careline.deploy.demo.generator.Elder;
import city.careline.deploy.demo.generator.Household;
import city.careline.deploy.demo.generator.Households;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;

/**
 * Registers the elders with their terminals: first one of each household, then those who live with somebody. Rows that
 * an interrupted load had registered already are refused as duplicates and are as good as done.
 */
final class ElderLoad {
    private static final int AT_ONCE = 3;
    private static final int HOUSEHOLDS_PER_CHUNK = 150;
    private static final String REGISTERED = "Elder already registered";

    private final Session admin;
    private final CityPlan plan;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();

    ElderLoad(Api api, CityPlan plan, Progress progress) {
        this.admin = api.as("admin");
        this.plan = plan;
        this.progress = progress;
    }

    void load(Households households) {
        Parallel.each(AT_ONCE, households.stream().gather(Gatherers.windowFixed(HOUSEHOLDS_PER_CHUNK)), this::chunk);
    }

    private void chunk(List<Household> households) {
        Map<Integer, String> ids = register(
                households.stream().map(Household::first).toList(),
                households.stream().map(ElderLoad::first).toList());
        List<Household> pairs =
                households.stream().filter(household -> !household.isSingle()).toList();
        register(
                pairs.stream().map(pair -> pair.elders().getLast()).toList(),
                pairs.stream()
                        .map(pair -> ElderRows.joining(pair.elders().getLast(), ids.getOrDefault(pair.number(), "")))
                        .toList());
        pairs.stream()
                .filter(Household::isShared)
                .forEach(pair -> share(pair.line(), ids.getOrDefault(pair.number(), "")));
        int elders = households.stream().mapToInt(h -> h.elders().size()).sum();
        progress.step("elders %d/%d".formatted(done.addAndGet(elders), plan.elders()));
    }

    private static Map<String, Object> first(Household household) {
        return household.isShared()
                ? ElderRows.row(household.first())
                : ElderRows.row(household.first(), household.line());
    }

    /** Household ids by the household's number. */
    private Map<Integer, String> register(List<Elder> elders, List<Map<String, Object>> rows) {
        var ids = new HashMap<Integer, String>();
        if (rows.isEmpty()) {
            return ids;
        }
        JsonNode answer = admin.post(Service.ELDER, "/imports/elders", ElderRows.request(rows));
        for (JsonNode accepted : answer.path("elders")) {
            Elder elder = elders.get(accepted.path("row").asInt());
            ids.put(elder.household(), accepted.path("householdId").asText());
        }
        for (JsonNode refused : answer.path("refused")) {
            if (!refused.path("rule").asText().equals(REGISTERED)) {
                throw new IllegalStateException("the register refuses an invented elder: " + refused);
            }
            Elder elder = elders.get(refused.path("row").asInt());
            ids.computeIfAbsent(elder.household(), number -> householdOf(elder));
        }
        return ids;
    }

    private String householdOf(Elder elder) {
        JsonNode found = admin.get(Service.ELDER, "/elders?phone=" + elder.phone());
        return found.findPath("householdId").asText();
    }

    private void share(String line, String householdId) {
        try {
            admin.post(Service.ELDER, "/terminals", Map.of("lineNumber", line, "householdId", householdId));
        } catch (ApiRefusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
        }
    }
}
