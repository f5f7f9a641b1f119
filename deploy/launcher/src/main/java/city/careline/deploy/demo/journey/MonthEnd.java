package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.ApiRefusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

/** The month is over and closed; a late posting is refused and lands as an adjustment in the next month. */
final class MonthEnd {
    private static final long DELTA_FEN = -500;

    private final Api api;
    private final Money money;
    private final JourneyLog log;

    MonthEnd(Api api, Money money, JourneyLog log) {
        this.api = api;
        this.money = money;
        this.log = log;
    }

    void play(String workOrderId, UUID providerId, YearMonth month) {
        YearMonth next = month.plusMonths(1);
        Instant over = next.atDay(1).atTime(8, 0).atZone(OpenMonth.ZONE).toInstant();
        api.clock().moveTo(over);
        log.step("the city's clock is moved to month end", "cityTime", over.toString());
        money.close(month);
        log.step("month closed", "month", month.toString());
        ApiRefusal refusal = money.refusedPosting(workOrderId, DELTA_FEN, month);
        log.step(
                "a late posting is refused",
                "month",
                month.toString(),
                "status",
                refusal.status(),
                "type",
                refusal.type());
        log.fact(
                "refusedLatePosting",
                Map.of(
                        "month", month.toString(),
                        "deltaFen", DELTA_FEN,
                        "status", refusal.status(),
                        "type", refusal.type(),
                        "detail", refusal.detail()));
        JsonNode adjustment = money.adjust(workOrderId, DELTA_FEN);
        JsonNode line = adjustmentLine(workOrderId, providerId, next);
        log.fact("adjustment", line);
        log.step(
                "it lands as an adjustment in the next month",
                "month",
                next,
                "adjustmentId",
                adjustment.path("adjustmentId").asText(),
                "publicFen",
                line.path("publicFen").asLong());
    }

    private JsonNode adjustmentLine(String workOrderId, UUID providerId, YearMonth next) {
        JsonNode line = money.statementLine(next, providerId.toString(), workOrderId);
        Broken.unless(line.path("adjustment").asBoolean(), "the line in the next month is no adjustment");
        Broken.unless(Json.fen(line, "publicFen") == DELTA_FEN, "the adjustment has another amount");
        return line;
    }
}
