package city.careline.billing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which accounts each business fact moves. Every list sums to zero; a fact that moves nothing gives an empty one. */
public final class Bookings {
    private Bookings() {}

    /** A month's quota is promised. */
    public static List<Posting> grant(Entitlement entitlement) {
        return list(
                commitment(entitlement.fund()), entitlement.grantedFen(), left(entitlement), -entitlement.grantedFen());
    }

    /** Quota is reserved. */
    public static List<Posting> hold(Entitlement entitlement, long fen) {
        return list(left(entitlement), fen, held(entitlement), -fen);
    }

    /** A reservation is given back: to the elder, or to the fund when the month is closed. */
    public static List<Posting> release(Entitlement entitlement, long fen, boolean isClosed) {
        return list(held(entitlement), fen, isClosed ? commitment(entitlement.fund()) : left(entitlement), -fen);
    }

    /** What was left goes back to the fund. */
    public static List<Posting> lapse(Entitlement entitlement, long fen) {
        return list(left(entitlement), fen, commitment(entitlement.fund()), -fen);
    }

    /** A visit is charged to its hold, and to the elder above it. */
    public static List<Posting> capture(
            @Nullable Entitlement entitlement, Split split, boolean isClosed, Charge charge) {
        var postings = new ArrayList<Posting>();
        UUID provider = charge.providerId();
        if (entitlement != null) {
            postings.addAll(list(
                    held(entitlement), split.publicFen(), payable(entitlement.fund(), provider), -split.publicFen()));
            postings.addAll(release(entitlement, split.releasedFen(), isClosed));
        }
        var owed = new Account(AccountKind.ELDER_RECEIVABLE, Fund.SELF_PAY, charge.elderId());
        postings.addAll(list(owed, split.selfPayFen(), payable(Fund.SELF_PAY, provider), -split.selfPayFen()));
        return postings;
    }

    /** A charge is corrected. */
    public static List<Posting> correct(Entitlement.Correction correction, UUID providerId) {
        Entitlement entitlement = correction.after();
        Account payable = payable(entitlement.fund(), providerId);
        var postings = new ArrayList<Posting>();
        postings.addAll(list(left(entitlement), correction.fromLeftFen(), payable, -correction.fromLeftFen()));
        postings.addAll(
                list(commitment(entitlement.fund()), correction.fromLapsedFen(), payable, -correction.fromLapsedFen()));
        return postings;
    }

    private static List<Posting> list(Account debit, long debitFen, Account credit, long creditFen) {
        return debitFen == 0 ? List.of() : List.of(new Posting(debit, debitFen), new Posting(credit, creditFen));
    }

    private static Account commitment(Fund fund) {
        return new Account(AccountKind.FUND_COMMITMENT, fund, null);
    }

    private static Account left(Entitlement entitlement) {
        return new Account(AccountKind.ENTITLEMENT_LEFT, entitlement.fund(), entitlement.id());
    }

    private static Account held(Entitlement entitlement) {
        return new Account(AccountKind.ENTITLEMENT_HELD, entitlement.fund(), entitlement.id());
    }

    private static Account payable(Fund fund, UUID providerId) {
        return new Account(AccountKind.PROVIDER_PAYABLE, fund, providerId);
    }
}
