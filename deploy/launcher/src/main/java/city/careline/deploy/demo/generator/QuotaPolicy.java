package city.careline.deploy.demo.generator;

import java.util.List;

/**
 * A monthly quota for one of the five classes the 六安 plan buys services for; amounts are invented.
 *
 * @param code stable code
 * @param groupCode whom it is for
 * @param amountFen per person and month
 * @param fund FISCAL or LOTTERY
 */
public record QuotaPolicy(String code, String groupCode, long amountFen, String fund) {
    /** One for each class, in force from the first day of 2026. */
    public static final List<QuotaPolicy> ALL = List.of(
            new QuotaPolicy("SANWU-2026", "SANWU", 60_000, "FISCAL"),
            new QuotaPolicy("TEKUN-2026", "TEKUN", 50_000, "FISCAL"),
            new QuotaPolicy("YOUFU-2026", "YOUFU", 40_000, "FISCAL"),
            new QuotaPolicy("LOW-INCOME-2026", "LOW_INCOME", 30_000, "FISCAL"),
            new QuotaPolicy("ADVANCED-AGE-2026", "ADVANCED_AGE", 20_000, "LOTTERY"));
}
