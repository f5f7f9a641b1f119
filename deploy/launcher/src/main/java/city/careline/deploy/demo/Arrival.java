package city.careline.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;

/** Waits until what was loaded has reached the services that learn it by event. */
final class Arrival {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration LEAST = Duration.ofSeconds(60);
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
        grants();
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
            Await.untilTrue("billing knows every elder", limit, () -> {
                JsonNode run = finance.post(Service.BILLING, "/grants", Map.of("month", month.toString()));
                return run.path("granted").asLong() + run.path("already").asLong() >= entitled;
            });
            progress.step("quotas of " + month + " granted to " + entitled);
        } catch (ApiRefusal refusal) {
            if (!refusal.is(409, "month-closed")) {
                throw refusal;
            }
        }
    }
}
