package city.careline.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Waits until what was loaded has reached the services that learn it by event. */
final class Arrival {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration LEAST = Duration.ofSeconds(60);
    private static final Duration RUN_PAUSE = Duration.ofMillis(500);
    private static final long MILLIS_PER_ELDER = 5;

    private final Api api;
    private final DemoCity city;
    private final Progress progress;
    private final Duration limit;

    Arrival(Api api, DemoCity city, Progress progress) {
        this.api = api;
        this.city = city;
        this.progress = progress;
        this.limit = LEAST.plusMillis(MILLIS_PER_ELDER * city.plan().elders());
    }

    void await() {
        var metrics = new Metrics(api);
        metrics.awaitPublished(Service.ELDER, Service.PROVIDER);
        Await.untilTrue("dispatch knows every worker and provider", limit, () -> {
            double workers = metrics.sum(Service.DISPATCH, "careline_dispatch_index_workers");
            double providers = metrics.sum(Service.DISPATCH, "careline_dispatch_index_providers");
            return workers >= city.plan().workers() && providers >= city.plan().providers();
        });
        grants();
        metrics.awaitPublished(Service.BILLING);
        progress.step("every service knows the city");
    }

    /** Billing knows everybody when a grant run finds everybody who is entitled. */
    private void grants() {
        YearMonth month = YearMonth.from(api.clock().now().atZone(ZONE));
        LocalDate day = month.atDay(1);
        long entitled = city.households().stream()
                .flatMap(household -> household.elders().stream())
                .filter(elder -> elder.isEntitledOn(day))
                .count();
        Session finance = api.as("finance");
        try {
            JsonNode done = Await.until(
                    "billing knows every elder",
                    limit,
                    RUN_PAUSE,
                    () -> Optional.of(finance.post(Service.BILLING, "/grants", Map.of("month", month.toString())))
                            .filter(run -> run.path("granted").asLong()
                                            + run.path("already").asLong()
                                    >= entitled));
            progress.step(
                    "quotas of %s for %d elders".formatted(done.path("month").asText(), entitled));
        } catch (ApiRefusal refusal) {
            if (!refusal.is(409, "month-closed")) {
                throw refusal;
            }
        }
    }
}
