package city.careline.billing.application;

import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Bookings;
import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.HoldState;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.RefusalReason;
import city.careline.billing.domain.ReviewReason;
import city.careline.billing.domain.Tariff;
import city.careline.billing.domain.Trace;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers a placed service order with a hold on the elder's quota of the month of the scheduled visit, or with a
 * refusal. The hold is the estimated public price or what is left, whichever is less; the rest is self-pay, all of it
 * when there is no quota or the item may not be charged to one. An order is answered once.
 */
@ApplicationScoped
public class PlaceHold {
    private final CaptureVisit captureVisit;

    /** Charges a visit that came before its order. */
    public PlaceHold(CaptureVisit captureVisit) {
        this.captureVisit = captureVisit;
    }

    /** Completes when the answer is written and announced. */
    public Uni<Void> handle(Books books, Order order) {
        return books.holds()
                .lock(order.workOrderId())
                .chain(known -> known.isPresent()
                        ? done()
                        : books.holds()
                                .isCancelled(order.workOrderId())
                                .chain(cancelled -> cancelled
                                        ? refuse(books, order, RefusalReason.ORDER_CANCELLED)
                                        : forElder(books, order)));
    }

    private Uni<Void> forElder(Books books, Order order) {
        return books.copies()
                .findElder(order.elderId())
                .chain(elder -> elder.map(known -> forItem(books, order, known))
                        .orElseGet(() -> refuse(books, order, RefusalReason.UNKNOWN_ELDER)));
    }

    private Uni<Void> forItem(Books books, Order order, Elder elder) {
        return books.copies()
                .findItem(order.itemCode())
                .chain(item -> item.map(known -> priced(books, order, elder, known))
                        .orElseGet(() -> refuse(books, order, RefusalReason.UNKNOWN_ITEM)));
    }

    private Uni<Void> priced(Books books, Order order, Elder elder, Item item) {
        YearMonth month = CityCalendar.monthOf(order.scheduledAt());
        Optional<Tariff> tariff = item.tariffAt(order.scheduledAt());
        if (tariff.isEmpty()) {
            return refuse(books, order, RefusalReason.NO_PRICE);
        }
        return books.months()
                .isClosed(month)
                .chain(closed -> closed
                        ? refuse(books, order, RefusalReason.MONTH_CLOSED)
                        : quota(books, order, elder, item)
                                .chain(quota -> hold(books, order, elder, tariff.get(), quota)));
    }

    private static Uni<Optional<Entitlement>> quota(Books books, Order order, Elder elder, Item item) {
        return item.publicMoney()
                ? Granting.entitled(books, elder, CityCalendar.monthOf(order.scheduledAt()), order.originId())
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Void> hold(Books books, Order order, Elder elder, Tariff tariff, Optional<Entitlement> quota) {
        long left = quota.map(Entitlement::leftFen).orElse(0L);
        long held = Math.min(tariff.publicCostFen(order.minutes()), left);
        Optional<Entitlement> drawn = quota.filter(some -> held > 0);
        return books.policies().holdGrace().chain(grace -> {
            Hold hold = new Hold(
                    Ids.next(),
                    order,
                    elder.region(),
                    drawn.map(Entitlement::id).orElse(null),
                    CityCalendar.monthOf(order.scheduledAt()),
                    tariff.costFen(order.minutes()),
                    held,
                    HoldState.OPEN,
                    books.now(),
                    order.holdExpiry(books.now(), grace),
                    null,
                    null);
            return reserve(books, hold, drawn, left - held).chain(() -> waitingVisit(books, hold));
        });
    }

    private static Uni<Void> reserve(Books books, Hold hold, Optional<Entitlement> drawn, long leftFen) {
        List<Entitlement> changed =
                drawn.stream().map(before -> before.hold(hold.heldFen())).toList();
        List<JournalEntry> entries =
                changed.stream().map(after -> entry(hold, after)).toList();
        var events = new ArrayList<BillingEvent>();
        events.add(new BillingEvent.Granted(hold, leftFen));
        events.addAll(Balances.changed(books, changed, hold.order().originId()));
        return books.entitlements()
                .update(changed)
                .chain(() -> books.holds().add(hold))
                .chain(() -> books.journals().post(entries))
                .chain(() -> books.announcements().add(events));
    }

    private static JournalEntry entry(Hold hold, Entitlement after) {
        return new JournalEntry(
                Ids.next(),
                "hold/" + hold.id(),
                EntryKind.HOLD,
                hold.month(),
                null,
                Trace.of(hold),
                Bookings.hold(after, hold.heldFen()));
    }

    private Uni<Void> waitingVisit(Books books, Hold hold) {
        return books.reviews()
                .lockOpen(hold.order().workOrderId(), ReviewReason.ORDER_UNKNOWN)
                .chain(review -> review.map(waiting -> captureVisit.chargeWaiting(books, waiting))
                        .orElseGet(PlaceHold::done));
    }

    private static Uni<Void> refuse(Books books, Order order, RefusalReason reason) {
        return books.announcements().add(List.of(new BillingEvent.Refused(order, reason, books.now())));
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
