package city.careline.billing.application;

import static city.careline.billing.domain.Samples.GROUP;
import static city.careline.billing.domain.Samples.ITEM;
import static city.careline.billing.domain.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import city.careline.billing.domain.Bookings;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.EntryKind;
import city.careline.billing.domain.Fund;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.PolicyBook;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Samples;
import city.careline.billing.domain.Trace;
import city.careline.billing.domain.Visit;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.OptionalAssert;

/** What the contracts of the books share. */
public abstract class BooksContract {
    static final RegionCode REGION = new RegionCode("990300000000");

    /** The books under test. */
    protected abstract OpenBooks books();

    BillingDesk desk() {
        return new BillingDesk(books());
    }

    <T> ObjectAssert<T> one(Function<Books, Uni<T>> work) {
        return assertThatObject(desk().in(work));
    }

    <T> OptionalAssert<T> some(Function<Books, Uni<Optional<T>>> work) {
        Optional<T> found = desk().in(work);
        return assertThat(found);
    }

    <T> ListAssert<T> many(Function<Books, Uni<List<T>>> work) {
        List<T> found = desk().in(work);
        return assertThat(found);
    }

    PolicyBook book() {
        return desk().in(b -> b.policies().all());
    }

    static Elder elder(RegionCode region) {
        var membership = new Elder.Membership(GROUP, LocalDate.of(2026, 1, 1), LocalDate.of(2099, 1, 1));
        return new Elder(Ids.next(), region, LifeState.LIVING, null, List.of(membership), 1);
    }

    static Entitlement entitlement(UUID elder, YearMonth month) {
        return new Entitlement(Ids.next(), elder, REGION, "CONTRACT", Fund.LOTTERY, month, 10_000, 0, 0, 0, 1);
    }

    Entitlement added(YearMonth month) {
        var fresh = entitlement(Ids.next(), month);
        many(b -> b.entitlements().add(List.of(fresh))).containsExactly(fresh);
        desk().does(b -> b.journals().post(List.of(grant(fresh))));
        return fresh;
    }

    static JournalEntry grant(Entitlement one) {
        return new JournalEntry(
                Ids.next(),
                "grant/" + one.id(),
                EntryKind.GRANT,
                one.month(),
                null,
                Trace.of(one, "contract"),
                Bookings.grant(one));
    }

    Visit kept(Order order, UUID provider) {
        Visit visit = Samples.visit(Ids.next(), order, provider, 45);
        desk().does(b -> b.reviews().keep(visit));
        return visit;
    }

    static Charge charge(Visit visit, UUID provider, YearMonth month, long selfPayFen) {
        return new Charge(
                Ids.next(),
                visit.workOrderId(),
                visit.id(),
                null,
                "contract",
                provider,
                Ids.next(),
                REGION,
                ITEM,
                null,
                45,
                0,
                selfPayFen,
                month,
                null,
                false,
                null,
                null,
                NOON);
    }

    static JournalEntry lapse(Entitlement one) {
        return new JournalEntry(
                Ids.next(),
                "lapse/" + one.id(),
                EntryKind.LAPSE,
                one.month(),
                null,
                Trace.of(one, "contract"),
                Bookings.lapse(one, one.leftFen()));
    }
}
