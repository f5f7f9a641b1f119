package city.careline.deploy.demo;

import city.careline.deploy.demo.generator.QuotaPolicy;
import city.careline.deploy.demo.generator.Regions;
import java.util.Map;

/** Creates the quota policies. */
final class MoneyLoad {
    private static final String FROM = "2026-01-01";

    private final Session finance;
    private final Progress progress;

    MoneyLoad(Api api, Progress progress) {
        this.finance = api.as("finance");
        this.progress = progress;
    }

    void load() {
        QuotaPolicy.ALL.forEach(this::create);
        progress.step("quota policies " + QuotaPolicy.ALL.size());
    }

    private void create(QuotaPolicy policy) {
        try {
            finance.post(
                    Service.BILLING,
                    "/policies",
                    Map.of(
                            "code",
                            policy.code(),
                            "regionCode",
                            Regions.CITY,
                            "groupCode",
                            policy.groupCode(),
                            "unit",
                            "FEN",
                            "amountFen",
                            policy.amountFen(),
                            "per",
                            "PERSON",
                            "validFrom",
                            FROM,
                            "fund",
                            policy.fund()));
        } catch (ApiRefusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
        }
    }
}
