package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import java.util.Optional;

/** An emergency costs no quota: billing knows neither a hold nor a posting of it. */
final class Untouched {
    private final Session finance;
    private final JourneyLog log;

    Untouched(Api api, JourneyLog log) {
        this.finance = api.as("finance");
        this.log = log;
    }

    void check(String workOrderId, String originId) {
        Optional<?> hold = finance.find(Service.BILLING, "/holds/" + workOrderId);
        Broken.unless(hold.isEmpty(), "an emergency has a hold");
        var postings = Json.rows(finance.get(Service.BILLING, "/ledger/postings?origin=" + originId));
        Broken.unless(postings.isEmpty(), "an emergency has postings");
        log.step("no quota was touched: no hold, no posting", "workOrderId", workOrderId, "holds", 0, "postings", 0);
    }
}
