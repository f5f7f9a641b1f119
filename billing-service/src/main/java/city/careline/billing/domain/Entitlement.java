package city.careline.billing.domain;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * An elder's right to publicly paid service in one month. held + used + lapsed never exceeds granted; no instance
 * exists that breaks this.
 *
 * @param id the entitlement
 * @param elderId whose
 * @param region region of the elder's home when granted
 * @param policyCode the policy it was granted by
 * @param fund who pays
 * @param month the month it is for; what is left then lapses
 * @param grantedFen quota of the month
 * @param heldFen reserved by open holds
 * @param usedFen captured, net of adjustments
 * @param lapsedFen zeroed after the month
 * @param version grows by one with every change
 */
public record Entitlement(
        UUID id,
        UUID elderId,
        RegionCode region,
        String policyCode,
        Fund fund,
        YearMonth month,
        long grantedFen,
        long heldFen,
        long usedFen,
        long lapsedFen,
        long version) {

    /** Refuses a balance that breaks the promise. */
    public Entitlement {
        if (heldFen < 0 || usedFen < 0 || lapsedFen < 0 || heldFen + usedFen + lapsedFen > grantedFen) {
            throw new IllegalArgumentException("an entitlement never holds and uses more than was granted");
        }
    }

    /** A fresh one, by a policy. */
    public static Entitlement grantedBy(QuotaPolicy policy, UUID id, Elder elder, YearMonth month) {
        return new Entitlement(
                id, elder.id(), elder.region(), policy.code(), policy.fund(), month, policy.amountFen(), 0, 0, 0, 1);
    }

    /** What can still be reserved. */
    public long leftFen() {
        return grantedFen - heldFen - usedFen - lapsedFen;
    }

    /** With so much more reserved. */
    public Entitlement hold(long fen) {
        return with(heldFen + fen, usedFen, lapsedFen);
    }

    /** With a reservation used as split; the rest becomes free again, or lapses when the month is closed. */
    public Entitlement capture(Split split, boolean isClosed) {
        long lapsing = isClosed ? split.releasedFen() : 0;
        return with(
                heldFen - split.publicFen() - split.releasedFen(), usedFen + split.publicFen(), lapsedFen + lapsing);
    }

    /** With a reservation given back; it lapses at once when the month is closed. */
    public Entitlement release(long fen, boolean isClosed) {
        return with(heldFen - fen, usedFen, lapsedFen + (isClosed ? fen : 0));
    }

    /** With nothing left: unused quota is zeroed after the month. */
    public Entitlement lapse() {
        return with(heldFen, usedFen, lapsedFen + leftFen());
    }

    /**
     * Corrects what was used. More is taken from what is left, then from what has lapsed; less goes back to what is
     * left, or to what has lapsed when the month is closed. Empty when the quota does not allow it.
     */
    public Optional<Correction> correct(long deltaFen, boolean isClosed) {
        long fromLeft = deltaFen > 0 ? Math.min(deltaFen, leftFen()) : (isClosed ? 0 : deltaFen);
        long fromLapsed = deltaFen - fromLeft;
        if (fromLapsed > lapsedFen || usedFen + deltaFen < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Correction(with(heldFen, usedFen + deltaFen, lapsedFen - fromLapsed), fromLeft, fromLapsed));
    }

    /**
     * A correction of what was used.
     *
     * @param after the entitlement with it
     * @param fromLeftFen taken from what was left; negative when given back to it
     * @param fromLapsedFen taken from what had lapsed; negative when it lapses
     */
    public record Correction(Entitlement after, long fromLeftFen, long fromLapsedFen) {}

    private Entitlement with(long held, long used, long lapsed) {
        return new Entitlement(
                id, elderId, region, policyCode, fund, month, grantedFen, held, used, lapsed, version + 1);
    }
}
