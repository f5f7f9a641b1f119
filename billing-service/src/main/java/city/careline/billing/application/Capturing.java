package city.careline.billing.application;

import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Bookings;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.Evidence;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.Posting;
import city.careline.billing.domain.Split;
import city.careline.billing.domain.Tariff;
import city.careline.billing.domain.Trace;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Charges a proved visit to its locked, open hold. */
final class Capturing {
    private Capturing() {}

    /** The quota a hold draws on, locked, and whether its month is closed. */
    record Quota(@Nullable Entitlement entitlement, boolean isClosed) {}

    /** The tariff that held at the check-in, if any did. */
    static Uni<Optional<Tariff>> tariff(Books books, Evidence.Complete proof) {
        return books.copies()
                .findItem(proof.itemCode())
                .map(item -> item.flatMap(known -> known.tariffAt(proof.checkedInAt(), proof.providerId())));
    }

    static Uni<Void> capture(Books books, Hold hold, Evidence.Complete proof, Tariff tariff) {
        Split split = Split.of(proof.chargeableMinutes(hold.order()), tariff, hold.heldFen());
        return OpenMonth.forFactsOf(books, CityCalendar.monthOf(proof.checkedInAt()))
                .chain(landing -> quota(books, hold)
                        .chain(quota -> book(
                                books,
                                hold,
                                Charge.of(Ids.next(), hold, proof, split, landing, books.now()),
                                split,
                                quota)));
    }

    /** Months are locked before entitlements, everywhere: closing a month takes them in that order too. */
    static Uni<Quota> quota(Books books, Hold hold) {
        var id = hold.entitlementId();
        if (id == null) {
            return Uni.createFrom().item(new Quota(null, false));
        }
        return books.months()
                .isClosed(hold.month())
                .chain(closed -> books.entitlements().lock(id).map(locked -> new Quota(locked, closed)));
    }

    private static Uni<Void> book(Books books, Hold hold, Charge charge, Split split, Quota quota) {
        Hold captured = hold.capturedBy(charge.visitId(), books.now());
        Entitlement before = quota.entitlement();
        List<Entitlement> changed = before == null ? List.of() : List.of(before.capture(split, quota.isClosed()));
        List<Posting> postings = Bookings.capture(before, split, quota.isClosed(), charge);
        var events = new ArrayList<BillingEvent>();
        events.add(new BillingEvent.Captured(captured, charge, split.releasedFen()));
        events.addAll(Balances.changed(books, changed, charge.originId()));
        return books.entitlements()
                .update(changed)
                .chain(() -> books.holds().update(captured))
                .chain(() -> books.charges().add(charge))
                .chain(() -> books.journals().post(entry(charge, postings)))
                .chain(() -> books.announcements().add(events));
    }

    private static List<JournalEntry> entry(Charge charge, List<Posting> postings) {
        YearMonth original = charge.originalMonth();
        return postings.isEmpty()
                ? List.of()
                : List.of(new JournalEntry(
                        Ids.next(),
                        "capture/" + charge.visitId(),
                        EntryKind.CAPTURE,
                        charge.month(),
                        original,
                        Trace.of(charge),
                        postings));
    }
}
