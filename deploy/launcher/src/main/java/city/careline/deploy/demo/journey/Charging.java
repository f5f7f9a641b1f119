package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.generator.Item;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.UUID;

/** What was clocked is captured from the hold, the rest released, and the charge stands on the provider's statement. */
final class Charging {
    private static final long HELD = Item.BATH_FEN_PER_HOUR * GreenJourney.ORDERED_MINUTES / 60;
    private static final long CAPTURED = Item.BATH_FEN_PER_HOUR * GreenJourney.CLOCKED_MINUTES / 60;

    private final Money money;
    private final JourneyLog log;

    Charging(Money money, JourneyLog log) {
        this.money = money;
        this.log = log;
    }

    void check(Ordered ordered, UUID providerId) {
        captured(ordered);
        posted(ordered);
        stated(ordered, providerId);
    }

    private void captured(Ordered ordered) {
        JsonNode hold = money.awaitHold(ordered.order().workOrderId(), "CAPTURED");
        Money.Quota before = ordered.before();
        Money.Quota after = money.awaitQuota(
                "what was clocked is captured, the rest released",
                ordered.elder().id(),
                ordered.month(),
                quota -> quota.used() == before.used() + CAPTURED && quota.held() == before.held());
        log.step(
                "clocked minutes captured, the rest released",
                "holdId",
                Json.id(hold, "holdId"),
                "capturedFen",
                CAPTURED,
                "releasedFen",
                HELD - CAPTURED,
                "leftFen",
                after.left());
        var quota = new LinkedHashMap<String, Object>();
        quota.put("beforeFen", before.left());
        quota.put("heldFen", HELD);
        quota.put("capturedFen", CAPTURED);
        quota.put("afterFen", after.left());
        log.fact("quota", quota);
    }

    private void posted(Ordered ordered) {
        JsonNode postings = money.postings(ordered.order().workOrderId());
        Broken.unless(!postings.isEmpty(), "the ledger knows no posting of the order");
        log.fact("postings", postings);
        log.step("ledger postings", "workOrderId", ordered.order().workOrderId(), "postings", postings.size());
    }

    private void stated(Ordered ordered, UUID providerId) {
        JsonNode line = money.statementLine(
                ordered.month(), providerId.toString(), ordered.order().workOrderId());
        Broken.unless(Json.fen(line, "publicFen") == CAPTURED, "the statement has another amount");
        log.fact("statementLine", line);
        log.step(
                "statement line",
                "month",
                ordered.month().toString(),
                "visitId",
                Json.id(line, "visitId"),
                "minutes",
                line.path("minutes").asInt(),
                "publicFen",
                CAPTURED);
    }
}
