package city.careline.billing.application;

import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Bookings;
import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.Statement;
import city.careline.billing.domain.Trace;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Closes a month that is over: unused quota lapses, statements become final, and nothing is posted to the month any
 * more. Lapsing goes in batches with a transaction each, so that the last one, which keeps everybody out, is short.
 * Closing again gives the same answer and does nothing.
 */
@ApplicationScoped
public class CloseMonth {
    private static final int BATCH = 500;
    private final OpenBooks openBooks;

    /** Closes months of these books. */
    public CloseMonth(OpenBooks openBooks) {
        this.openBooks = openBooks;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It is closed. */
        record Closed(YearMonth month, Instant at, List<Statement> statements) implements Outcome {}

        /** It is not over before that instant. */
        record NotOver(Instant end) implements Outcome {}
    }

    /** Closes the month in somebody's name. */
    public Uni<Outcome> handle(YearMonth month, String by) {
        Instant end = CityCalendar.endOf(month);
        String originId = Ids.nextOrigin();
        return openBooks
                .with(books -> Uni.createFrom().item(books.now()))
                .chain(now -> now.isBefore(end)
                        ? Uni.createFrom().item(new Outcome.NotOver(end))
                        : lapseAll(month, originId)
                                .chain(() -> openBooks.with(books -> finish(books, month, by, originId))));
    }

    private Uni<Void> lapseAll(YearMonth month, String originId) {
        return Multi.createBy()
                .repeating()
                .uni(() -> openBooks.with(books -> books.months()
                        .isClosed(month)
                        .chain(closed -> closed ? Uni.createFrom().item(0) : lapse(books, month, originId))))
                .whilst(count -> count == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> lapse(Books books, YearMonth month, String originId) {
        return books.entitlements().lockUnused(month, BATCH).chain(unused -> {
            List<Entitlement> lapsed = unused.stream().map(Entitlement::lapse).toList();
            List<JournalEntry> entries =
                    unused.stream().map(one -> entry(one, originId)).toList();
            return books.entitlements()
                    .update(lapsed)
                    .chain(() -> books.journals().post(entries))
                    .chain(() -> books.announcements().add(Balances.changed(books, lapsed, originId)))
                    .replaceWith(unused.size());
        });
    }

    private static JournalEntry entry(Entitlement unused, String originId) {
        return new JournalEntry(
                Ids.next(),
                "lapse/" + unused.id() + "/" + unused.version(),
                EntryKind.LAPSE,
                unused.month(),
                null,
                Trace.of(unused, originId),
                Bookings.lapse(unused, unused.leftFen()));
    }

    private static Uni<Outcome> finish(Books books, YearMonth month, String by, String originId) {
        return books.months()
                .lockToClose(month)
                .chain(closedAt -> closedAt.isPresent()
                        ? books.statements().list(month).map(all -> new Outcome.Closed(month, closedAt.get(), all))
                        : lapseRest(books, month, originId)
                                .chain(() -> books.statements().rebuild(month, true, books.now()))
                                .call(all -> books.months().close(month, books.now(), by))
                                .call(all -> books.announcements().add(ending(books, month, all, originId)))
                                .map(all -> new Outcome.Closed(month, books.now(), all)));
    }

    /** What was given back between the batches and now. */
    private static Uni<Void> lapseRest(Books books, YearMonth month, String originId) {
        return Multi.createBy()
                .repeating()
                .uni(() -> lapse(books, month, originId))
                .whilst(count -> count == BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static List<BillingEvent> ending(Books books, YearMonth month, List<Statement> all, String originId) {
        var events = new ArrayList<BillingEvent>();
        all.forEach(statement -> events.add(new BillingEvent.StatementFinal(statement, originId)));
        events.add(new BillingEvent.MonthEnded(month, books.now(), originId));
        return events;
    }
}
