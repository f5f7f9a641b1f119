package city.careline.billing.domain;

/**
 * What an hour costs, once an item, a provider and an instant are known.
 *
 * @param fenPerHour what the provider asks
 * @param publicFenPerHour the most that public money pays for it: a provider's own price above the price for everybody
 *     (the government's) is the elder's to pay
 */
public record Tariff(long fenPerHour, long publicFenPerHour) {
    private static final long MINUTES_PER_HOUR = 60;

    /** Refuses prices below zero and a public price above the whole one. */
    public Tariff {
        if (publicFenPerHour < 0 || publicFenPerHour > fenPerHour) {
            throw new IllegalArgumentException("not a tariff");
        }
    }

    /** The whole price of so many minutes, half-up to the fen. */
    public long costFen(int minutes) {
        return priceFen(minutes, fenPerHour);
    }

    /** The part of it that public money may pay, half-up to the fen. */
    public long publicCostFen(int minutes) {
        return priceFen(minutes, publicFenPerHour);
    }

    private static long priceFen(int minutes, long fenPerHour) {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes below zero");
        }
        return Math.addExact(Math.multiplyExact(fenPerHour, minutes), MINUTES_PER_HOUR / 2) / MINUTES_PER_HOUR;
    }
}
