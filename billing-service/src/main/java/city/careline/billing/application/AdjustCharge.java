package city.careline.billing.application;

import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Bookings;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Trace;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the public money of a charged visit with an entry of its own in an open month; what was booked stays. More
 * is paid only as far as the elder's quota of that month allows, less only as far as was paid.
 */
@ApplicationScoped
public class AdjustCharge {
    private final OpenBooks openBooks;

    /** Corrects in these books. */
    public AdjustCharge(OpenBooks openBooks) {
        this.openBooks = openBooks;
    }

    /**
     * What to correct.
     *
     * @param workOrderId the order, or
     * @param visitId the visit
     * @param deltaFen more public money when positive, less when negative
     * @param reason why
     * @param month settlement month; the present one when absent
     * @param by who
     */
    public record Correction(
            @Nullable UUID workOrderId,
            @Nullable UUID visitId,
            long deltaFen,
            String reason,
            @Nullable YearMonth month,
            String by) {}

    /** What became of it. */
    public sealed interface Outcome {
        /** It is booked. */
        record Booked(Charge charge) implements Outcome {}

        /** There is no such charge, or it is not the caller's to see. */
        record NotCharged() implements Outcome {}

        /** The wanted month is closed; nothing was booked. */
        record Closed(YearMonth month) implements Outcome {}

        /** The wanted month has not begun; nothing was booked. */
        record NotBegun(YearMonth month) implements Outcome {}

        /** Public money paid nothing for this order. */
        record AllSelfPay() implements Outcome {}

        /** More than the quota has, or less than was paid; nothing was booked. */
        record BeyondQuota(long paidFen) implements Outcome {}
    }

    /** Books the correction if the charge lies where the caller may act. */
    public Uni<Outcome> handle(Correction wanted, Predicate<RegionCode> mayAct) {
        return openBooks.with(books -> books.charges()
                .findFirst(wanted.workOrderId(), wanted.visitId())
                .map(found -> found.filter(charge -> mayAct.test(charge.region())))
                .chain(found -> found.map(charge -> landing(books, wanted, charge))
                        .orElseGet(() -> answer(new Outcome.NotCharged()))));
    }

    private static Uni<Outcome> landing(Books books, Correction wanted, Charge charge) {
        YearMonth present = CityCalendar.monthOf(books.now());
        YearMonth month = wanted.month();
        if (month == null) {
            return OpenMonth.forFactsOf(books, present).chain(open -> onQuota(books, wanted, charge, open));
        }
        if (month.isAfter(present)) {
            return answer(new Outcome.NotBegun(month));
        }
        return books.months()
                .isClosed(month)
                .chain(closed -> closed ? answer(new Outcome.Closed(month)) : onQuota(books, wanted, charge, month));
    }

    /** The hold's row is locked first, so corrections of one order come one after another. */
    private static Uni<Outcome> onQuota(Books books, Correction wanted, Charge charge, YearMonth landing) {
        return books.holds()
                .lock(charge.workOrderId())
                .chain(hold -> Capturing.quota(books, hold.orElseThrow()).chain(quota -> {
                    Entitlement before = quota.entitlement();
                    return before == null
                            ? answer(new Outcome.AllSelfPay())
                            : books.charges()
                                    .publicFen(charge.workOrderId())
                                    .chain(paid ->
                                            correct(books, wanted, charge, landing, before, quota.isClosed(), paid));
                }));
    }

    private static Uni<Outcome> correct(
            Books books,
            Correction wanted,
            Charge charge,
            YearMonth landing,
            Entitlement before,
            boolean isClosed,
            long paidFen) {
        if (paidFen + wanted.deltaFen() < 0) {
            return answer(new Outcome.BeyondQuota(paidFen));
        }
        return before.correct(wanted.deltaFen(), isClosed)
                .map(correction -> book(
                        books,
                        charge.correction(
                                Ids.next(), wanted.deltaFen(), landing, wanted.reason(), wanted.by(), books.now()),
                        correction))
                .orElseGet(() -> answer(new Outcome.BeyondQuota(paidFen)));
    }

    private static Uni<Outcome> book(Books books, Charge correction, Entitlement.Correction change) {
        var entry = new JournalEntry(
                Ids.next(),
                "adjustment/" + correction.id(),
                EntryKind.ADJUSTMENT,
                correction.month(),
                correction.originalMonth(),
                Trace.of(correction),
                Bookings.correct(change, correction.providerId()));
        List<Entitlement> changed = List.of(change.after());
        List<BillingEvent> events = Balances.changed(books, changed, correction.originId());
        return books.entitlements()
                .update(changed)
                .chain(() -> books.charges().add(correction))
                .chain(() -> books.journals().post(List.of(entry)))
                .chain(() -> books.announcements().add(events))
                .replaceWith(new Outcome.Booked(correction));
    }

    private static Uni<Outcome> answer(Outcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
