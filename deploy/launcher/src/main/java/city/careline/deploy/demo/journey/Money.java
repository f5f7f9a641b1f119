package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.ApiRefusal;
import city.careline.deploy.demo.Await;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What billing tells and does, as the finance office asks it. */
final class Money {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Session finance;

    Money(Api api) {
        this.finance = api.as("finance");
    }

    /**
     * An elder's quota of a month, in fen.
     *
     * @param granted by policy
     * @param held reserved
     * @param used captured
     * @param left can still be used
     */
    record Quota(long granted, long held, long used, long left) {}

    Optional<Quota> quota(String elderId, YearMonth month) {
        return finance.find(Service.BILLING, "/elders/" + elderId + "/entitlement?month=" + month)
                .map(json -> new Quota(
                        Json.fen(json, "grantedFen"),
                        Json.fen(json, "heldFen"),
                        Json.fen(json, "usedFen"),
                        Json.fen(json, "leftFen")));
    }

    Quota awaitQuota(String description, String elderId, YearMonth month, Predicate<Quota> holds) {
        return Await.until(description, LIMIT, () -> quota(elderId, month).filter(holds));
    }

    JsonNode awaitHold(String workOrderId, String state) {
        return Await.until(
                "the hold is " + state,
                LIMIT,
                () -> finance.find(Service.BILLING, "/holds/" + workOrderId)
                        .filter(hold -> hold.path("state").asText().equals(state)));
    }

    /** Grants every entitled elder the month's quota; repeatable. */
    JsonNode grant(YearMonth month) {
        return finance.post(Service.BILLING, "/grants", Map.of("month", month.toString()));
    }

    JsonNode postings(String workOrderId) {
        return Json.rows(finance.get(Service.BILLING, "/ledger/postings?workOrder=" + workOrderId));
    }

    /** The line of the order on the provider's statement of the month, making the statement first. */
    JsonNode statementLine(YearMonth month, String providerId, String workOrderId) {
        finance.post(Service.BILLING, "/settlements", Map.of("month", month.toString()));
        JsonNode statements =
                Json.rows(finance.get(Service.BILLING, "/settlements?month=" + month + "&provider=" + providerId));
        for (JsonNode statement : statements) {
            String id = Json.id(statement, "statementId");
            for (JsonNode line :
                    finance.get(Service.BILLING, "/settlements/" + id).path("lines")) {
                if (line.path("workOrderId").asText().equals(workOrderId)) {
                    return line;
                }
            }
        }
        throw new Broken("no statement of " + month + " has a line of the order");
    }

    void close(YearMonth month) {
        finance.post(Service.BILLING, "/months/" + month + "/close", Map.of());
    }

    /** A posting into a closed month, which must be refused. */
    ApiRefusal refusedPosting(String workOrderId, long deltaFen, YearMonth month) {
        try {
            finance.post(
                    Service.BILLING,
                    "/adjustments",
                    Map.of(
                            "workOrderId",
                            workOrderId,
                            "deltaFen",
                            deltaFen,
                            "reason",
                            "抽查核减",
                            "month",
                            month.toString()));
        } catch (ApiRefusal refusal) {
            Broken.unless(refusal.is(409, "month-closed"), "refused for another reason: " + refusal.getMessage());
            return refusal;
        }
        throw new Broken("a closed month took a posting");
    }

    JsonNode adjust(String workOrderId, long deltaFen) {
        return finance.post(
                Service.BILLING,
                "/adjustments",
                Map.of("workOrderId", workOrderId, "deltaFen", deltaFen, "reason", "抽查核减"));
    }
}
