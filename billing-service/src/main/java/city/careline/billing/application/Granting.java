package city.careline.billing.application;

import city.careline.billing.domain.Bookings;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.Trace;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Makes grants, in the monthly run and late, by the same rule; each elder's month is granted once. */
final class Granting {
    private Granting() {}

    /** The elder's entitlement of an open month, granted now if that was not done and the elder qualifies. */
    static Uni<Optional<Entitlement>> entitled(Books books, Elder elder, YearMonth month, String originId) {
        return books.entitlements()
                .lock(elder.id(), month)
                .chain(known -> known.isPresent() ? Uni.createFrom().item(known) : late(books, elder, month, originId));
    }

    private static Uni<Optional<Entitlement>> late(Books books, Elder elder, YearMonth month, String originId) {
        return books.policies()
                .all()
                .chain(policies -> policies.bestFor(elder, month)
                        .map(policy -> Entitlement.grantedBy(policy, Ids.next(), elder, month))
                        .map(fresh -> grant(books, List.of(fresh), originId)
                                .chain(() -> books.entitlements().lock(elder.id(), month)))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Adds, books and announces; returns how many were new. */
    static Uni<Integer> grant(Books books, List<Entitlement> fresh, String originId) {
        return books.entitlements()
                .add(fresh)
                .chain(added -> books.journals()
                        .post(added.stream().map(one -> entry(one, originId)).toList())
                        .chain(() -> books.announcements().add(Balances.changed(books, added, originId)))
                        .replaceWith(added.size()));
    }

    private static JournalEntry entry(Entitlement added, String originId) {
        return new JournalEntry(
                Ids.next(),
                "grant/" + added.id(),
                EntryKind.GRANT,
                added.month(),
                null,
                Trace.of(added, originId),
                Bookings.grant(added));
    }
}
