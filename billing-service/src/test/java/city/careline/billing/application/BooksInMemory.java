package city.careline.billing.application;

import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.PolicyBook;
import city.careline.billing.domain.QuotaPolicy;
import city.careline.billing.domain.Samples;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The books without a database: one transaction at a time, rolled back when it fails. */
public final class BooksInMemory implements Books, OpenBooks {
    private Tables tables = new Tables();
    private Instant now = Samples.NOON;

    /** The city's clock moves only here. */
    public void moveTo(Instant instant) {
        now = instant;
    }

    /** Everything as it is. */
    public Tables tables() {
        return tables;
    }

    /** What was announced, of one kind. */
    public <E extends BillingEvent> List<E> announced(Class<E> kind) {
        return tables.events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public <R> Uni<R> with(Function<Books, Uni<R>> work) {
        return Uni.createFrom().item(() -> oneAtATime(work));
    }

    private synchronized <R> R oneAtATime(Function<Books, Uni<R>> work) {
        Tables before = tables.copy();
        try {
            return work.apply(this).await().indefinitely();
        } catch (RuntimeException failure) {
            tables = before;
            throw failure;
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Copies copies() {
        return new CopiesInMemory(tables);
    }

    @Override
    public Policies policies() {
        return new PoliciesInMemory(tables);
    }

    @Override
    public Entitlements entitlements() {
        return new EntitlementsInMemory(tables);
    }

    @Override
    public Holds holds() {
        return new HoldsInMemory(tables);
    }

    @Override
    public Journals journals() {
        return new SettlementInMemory(tables);
    }

    @Override
    public Months months() {
        return new SettlementInMemory(tables);
    }

    @Override
    public Reviews reviews() {
        return new ReviewsInMemory(tables);
    }

    @Override
    public Charges charges() {
        return new SettlementInMemory(tables);
    }

    @Override
    public Statements statements() {
        return new SettlementInMemory(tables);
    }

    @Override
    public Announcements announcements() {
        return events -> Tables.done(() -> tables.events.addAll(events));
    }

    private record CopiesInMemory(Tables tables) implements Copies {
        @Override
        public Uni<Optional<Elder>> findElder(UUID id) {
            return Tables.item(Optional.ofNullable(tables.elders.get(id)));
        }

        @Override
        public Uni<List<Elder>> listElders(@Nullable UUID after, int limit) {
            return Tables.item(tables.elders.values().stream()
                    .filter(one -> after == null || one.id().toString().compareTo(after.toString()) > 0)
                    .sorted(Comparator.comparing(one -> one.id().toString()))
                    .limit(limit)
                    .toList());
        }

        @Override
        public Uni<Void> keep(List<Elder> elders) {
            return Tables.done(() -> elders.forEach(elder -> tables.elders.merge(
                    elder.id(), elder, (old, fresh) -> old.version() < fresh.version() ? fresh : old)));
        }

        @Override
        public Uni<Optional<Item>> findItem(String code) {
            return Tables.item(Optional.ofNullable(tables.items.get(code)));
        }

        @Override
        public Uni<Void> keep(Item item) {
            return Tables.done(() -> tables.items.merge(
                    item.code(), item, (old, fresh) -> old.version() < fresh.version() ? fresh : old));
        }
    }

    private record PoliciesInMemory(Tables tables) implements Policies {
        @Override
        public Uni<PolicyBook> all() {
            return Tables.item(new PolicyBook(tables.policies));
        }

        @Override
        public Uni<PolicyBook> lockAll() {
            return all();
        }

        @Override
        public Uni<Void> add(QuotaPolicy policy, String madeBy) {
            return Tables.done(() -> {
                var more = new ArrayList<>(tables.policies);
                more.add(policy);
                tables.policies = List.copyOf(more);
            });
        }

        @Override
        public Uni<Duration> holdGrace() {
            return Tables.item(Duration.ofHours(72));
        }
    }
}
