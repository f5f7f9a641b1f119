package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.ApiRefusal;
import city.careline.deploy.demo.Metrics;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * The month a green journey plays in: the first that is not closed. A second demo on the same city finds this month
 * closed already and plays in the next; the city's clock is moved there, since money is spent only in its own month.
 */
final class OpenMonth {
    /** The zone months begin in. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int MONTHS_MAX = 60;

    private final Api api;
    private final Session finance;
    private final JourneyLog log;

    OpenMonth(Api api, JourneyLog log) {
        this.api = api;
        this.finance = api.as("finance");
        this.log = log;
    }

    /** Moves the clock into the month when it is not this one, grants its quotas, and tells which it is. */
    YearMonth enter() {
        api.clock().reset();
        YearMonth month = YearMonth.from(api.clock().now().atZone(ZONE));
        for (int i = 0; i < MONTHS_MAX; i++) {
            Optional<JsonNode> granted = grant(month);
            if (granted.isPresent()) {
                long now = granted.get().path("granted").asLong();
                long already = granted.get().path("already").asLong();
                var metrics = new Metrics(api);
                metrics.awaitPublished(Service.BILLING);
                metrics.awaitClock(api.clock());
                metrics.awaitEntitlements(month, now + already);
                log.step(
                        "quotas of the month are granted",
                        "month",
                        month.toString(),
                        "granted",
                        now,
                        "already",
                        already);
                return month;
            }
            month = month.plusMonths(1);
            Instant noon = month.atDay(2).atTime(12, 0).atZone(ZONE).toInstant();
            api.clock().moveTo(noon);
            log.step("the month before is closed already: the city's clock is moved", "cityTime", noon.toString());
        }
        throw new Broken("every month to come is closed already");
    }

    /** Empty when the month is closed. */
    private Optional<JsonNode> grant(YearMonth month) {
        try {
            return Optional.of(finance.post(Service.BILLING, "/grants", Map.of("month", month.toString())));
        } catch (ApiRefusal refusal) {
            if (refusal.is(409, "month-closed")) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
