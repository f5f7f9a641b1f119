package city.careline.billing.application;

import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Bookings;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.Trace;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Gives a locked, open hold back. */
final class Releasing {
    private Releasing() {}

    static Uni<Void> release(Books books, Hold hold, HoldState end) {
        Hold released = hold.released(end, books.now());
        return books.holds()
                .update(released)
                .chain(() -> giveBack(books, released))
                .chain(events -> books.announcements().add(events));
    }

    private static Uni<List<BillingEvent>> giveBack(Books books, Hold released) {
        var events = new ArrayList<BillingEvent>();
        events.add(new BillingEvent.Released(released, books.now()));
        return OpenMonth.forFactsOf(books, released.month())
                .chain(landing -> Capturing.quota(books, released).chain(quota -> {
                    Entitlement before = quota.entitlement();
                    if (before == null) {
                        return Uni.createFrom().item(events);
                    }
                    List<Entitlement> changed = List.of(before.release(released.heldFen(), quota.isClosed()));
                    events.addAll(
                            Balances.changed(books, changed, released.order().originId()));
                    return books.entitlements()
                            .update(changed)
                            .chain(() -> books.journals().post(List.of(entry(before, released, landing))))
                            .replaceWith(events);
                }));
    }

    private static JournalEntry entry(Entitlement before, Hold released, YearMonth landing) {
        boolean isClosed = !landing.equals(released.month());
        return new JournalEntry(
                Ids.next(),
                "release/" + released.id(),
                EntryKind.RELEASE,
                landing,
                isClosed ? released.month() : null,
                Trace.of(released),
                Bookings.release(before, released.heldFen(), isClosed));
    }
}
