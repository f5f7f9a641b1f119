package city.careline.billing.application;

import city.careline.billing.domain.CityCalendar;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.PolicyBook;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Grants a month's quotas to every elder who qualifies on its first day. Works through the elders in pages, a
 * transaction each, and grants each elder's month once: repeating it, also after a crash or beside another run, grants
 * only what is missing.
 */
@ApplicationScoped
public class RunGrants {
    private static final int PAGE = 500;
    private final OpenBooks openBooks;

    /** Grants in these books. */
    public RunGrants(OpenBooks openBooks) {
        this.openBooks = openBooks;
    }

    /** What the run did. */
    public sealed interface Outcome {
        /**
         * It went through.
         *
         * @param month the month
         * @param granted how many were granted now
         * @param already how many had been before
         */
        record Done(YearMonth month, long granted, long already) implements Outcome {}

        /** The month is closed. */
        record Closed() implements Outcome {}

        /** The month begins later than next month. */
        record TooEarly() implements Outcome {}
    }

    private record Page(@Nullable UUID last, long granted, long already) {}

    /** Runs through all elders. */
    public Uni<Outcome> handle(YearMonth month) {
        return openBooks
                .with(books -> books.months()
                        .isClosed(month)
                        .map(closed -> closed
                                ? new Outcome.Closed()
                                : month.isAfter(CityCalendar.monthOf(books.now())
                                                .plusMonths(1))
                                        ? new Outcome.TooEarly()
                                        : new Outcome.Done(month, 0, 0)))
                .chain(outcome -> outcome instanceof Outcome.Done
                        ? run(month)
                        : Uni.createFrom().item(outcome));
    }

    private Uni<Outcome> run(YearMonth month) {
        var cursor = new AtomicReference<@Nullable UUID>();
        String originId = Ids.nextOrigin();
        return Multi.createBy()
                .repeating()
                .uni(() -> openBooks
                        .with(books -> page(books, month, cursor.get(), originId))
                        .invoke(page -> cursor.set(page.last())))
                .whilst(page -> page.last() != null)
                .collect()
                .asList()
                .map(pages -> new Outcome.Done(
                        month,
                        pages.stream().mapToLong(Page::granted).sum(),
                        pages.stream().mapToLong(Page::already).sum()));
    }

    private static Uni<Page> page(Books books, YearMonth month, @Nullable UUID after, String originId) {
        return books.policies()
                .all()
                .chain(policies -> books.copies()
                        .listElders(after, PAGE)
                        .chain(elders -> grant(books, month, policies, elders, originId)));
    }

    private static Uni<Page> grant(
            Books books, YearMonth month, PolicyBook policies, List<Elder> elders, String originId) {
        List<Entitlement> due = elders.stream()
                .flatMap(elder -> policies.bestFor(elder, month).stream()
                        .map(policy -> Entitlement.grantedBy(policy, Ids.next(), elder, month)))
                .toList();
        @Nullable UUID last = elders.size() < PAGE ? null : elders.getLast().id();
        return books.entitlements()
                .granted(month, due.stream().map(Entitlement::elderId).collect(Collectors.toSet()))
                .chain(granted -> Granting.grant(books, missing(due, granted), originId))
                .map(added -> new Page(last, added, due.size() - added));
    }

    private static List<Entitlement> missing(List<Entitlement> due, Set<UUID> granted) {
        return due.stream().filter(one -> !granted.contains(one.elderId())).toList();
    }
}
