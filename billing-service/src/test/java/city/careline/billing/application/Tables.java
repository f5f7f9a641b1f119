package city.careline.billing.application;

import city.careline.billing.domain.Account;
import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Charge;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.Entitlement;
import city.careline.billing.domain.Hold;
import city.careline.billing.domain.Item;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.QuotaPolicy;
import city.careline.billing.domain.Review;
import city.careline.billing.domain.Statement;
import city.careline.billing.domain.Visit;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the books in memory hold: immutable rows in maps, so that a copy of the maps is a savepoint. */
final class Tables {
    final Map<UUID, Elder> elders = new HashMap<>();
    final Map<String, Item> items = new HashMap<>();
    final Map<UUID, Entitlement> entitlements = new LinkedHashMap<>();
    final Map<UUID, Hold> holds = new LinkedHashMap<>();
    final Set<UUID> cancelled = new HashSet<>();
    final Map<UUID, Visit> visits = new LinkedHashMap<>();
    final Map<UUID, Review> reviews = new LinkedHashMap<>();
    final Map<YearMonth, Instant> closed = new HashMap<>();
    final List<JournalEntry> journal = new ArrayList<>();
    final List<Charge> charges = new ArrayList<>();
    final Map<UUID, Statement> statements = new LinkedHashMap<>();
    final List<BillingEvent> events = new ArrayList<>();
    List<QuotaPolicy> policies = List.of();

    Tables copy() {
        var copy = new Tables();
        copy.elders.putAll(elders);
        copy.items.putAll(items);
        copy.entitlements.putAll(entitlements);
        copy.holds.putAll(holds);
        copy.cancelled.addAll(cancelled);
        copy.visits.putAll(visits);
        copy.reviews.putAll(reviews);
        copy.closed.putAll(closed);
        copy.journal.addAll(journal);
        copy.charges.addAll(charges);
        copy.statements.putAll(statements);
        copy.events.addAll(events);
        copy.policies = policies;
        return copy;
    }

    /** Sum of an account over the whole journal. */
    long balance(Account account) {
        return journal.stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account().equals(account))
                .mapToLong(posting -> posting.amountFen())
                .sum();
    }

    static <T> Uni<T> item(T value) {
        return Uni.createFrom().item(value);
    }

    static Uni<Void> done(Runnable change) {
        return Uni.createFrom().voidItem().invoke(change);
    }
}
