package city.careline.billing.domain;

/**
 * How the price of a visit is paid.
 *
 * @param minutes minutes charged
 * @param publicFen from the hold
 * @param releasedFen rest of the hold, given back
 * @param selfPayFen owed by the elder
 */
public record Split(int minutes, long publicFen, long releasedFen, long selfPayFen) {

    /** Covers the price from the hold first; what the hold or the public price does not cover is self-pay. */
    public static Split of(int minutes, Tariff tariff, long heldFen) {
        long publicFen = Math.min(tariff.publicCostFen(minutes), heldFen);
        return new Split(minutes, publicFen, heldFen - publicFen, tariff.costFen(minutes) - publicFen);
    }
}
